#include "ui/shell/page_registry.h"

#include "ui/pages/bookings_page.h"
#include "ui/pages/calendar_page.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/outbox_page.h"
#include "ui/pages/properties_page.h"
#include "ui/pages/server_page.h"

#include <QCoreApplication>

namespace roost::ui {

namespace {

QString title(const char *text)
{
    return QCoreApplication::translate("PageRegistry", text);
}

template <typename T>
Page *build(PageContext &context, QWidget *parent)
{
    return new T(context, parent);
}

QList<PageEntry> allPages()
{
    using Section = PageEntry::Section;
    const QStringList admin{QStringLiteral("admin")};
    const QStringList staff{QStringLiteral("admin"), QStringLiteral("host")};
    return {
        {QStringLiteral("dashboard"), title(QT_TRANSLATE_NOOP("PageRegistry", "Dashboard")), QStringLiteral("home"),
         Section::Main, admin, build<DashboardPage>},
        {QStringLiteral("calendar"), title(QT_TRANSLATE_NOOP("PageRegistry", "Calendar")), QStringLiteral("calendar"),
         Section::Main, staff, build<CalendarPage>},
        {QStringLiteral("bookings"),
         title(QT_TRANSLATE_NOOP("PageRegistry", "Bookings")),
         QStringLiteral("bookings"),
         Section::Main,
         {},
         build<BookingsPage>},
        {QStringLiteral("properties"), title(QT_TRANSLATE_NOOP("PageRegistry", "Properties")),
         QStringLiteral("property"), Section::Main, staff, build<PropertiesPage>},
        {QStringLiteral("outbox"), title(QT_TRANSLATE_NOOP("PageRegistry", "Outbox")), QStringLiteral("outbox"),
         Section::Administration, admin, build<OutboxPage>},
        {QStringLiteral("server"), title(QT_TRANSLATE_NOOP("PageRegistry", "Server")), QStringLiteral("server"),
         Section::Administration, admin, build<ServerPage>},
    };
}

} // namespace

QList<PageEntry> pagesFor(const QStringList &roles)
{
    QList<PageEntry> pages;
    for (const auto &page : allPages()) {
        const bool isOpen =
            page.roles.isEmpty() || std::any_of(page.roles.begin(), page.roles.end(),
                                                [&roles](const QString &role) { return roles.contains(role); });
        if (isOpen)
            pages.append(page);
    }
    return pages;
}

} // namespace roost::ui
