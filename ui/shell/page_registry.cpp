#include "ui/shell/page_registry.h"

#include "ui/pages/boards_page.h"
#include "ui/pages/bookings_page.h"
#include "ui/pages/calendar_page.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/earnings_page.h"
#include "ui/pages/feeds_page.h"
#include "ui/pages/figure_rows_page.h"
#include "ui/pages/guests_page.h"
#include "ui/pages/messages_page.h"
#include "ui/pages/outbox_page.h"
#include "ui/pages/pricing_page.h"
#include "ui/pages/properties_page.h"
#include "ui/pages/reports_page.h"
#include "ui/pages/reviews_page.h"
#include "ui/pages/server_page.h"
#include "ui/pages/today_page.h"

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
    const QStringList host{QStringLiteral("host")};
    const QStringList staff{QStringLiteral("admin"), QStringLiteral("host")};
    return {
        {QStringLiteral("today"), title(QT_TRANSLATE_NOOP("PageRegistry", "Today")), QStringLiteral("today"),
         Section::Main, host, build<TodayPage>},
        {QStringLiteral("dashboard"), title(QT_TRANSLATE_NOOP("PageRegistry", "Dashboard")), QStringLiteral("home"),
         Section::Main, staff, build<DashboardPage>},
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
        {QStringLiteral("pricing"), title(QT_TRANSLATE_NOOP("PageRegistry", "Pricing")), QStringLiteral("tag"),
         Section::Main, staff, build<PricingPage>},
        {QStringLiteral("guests"), title(QT_TRANSLATE_NOOP("PageRegistry", "Guests")), QStringLiteral("guest"),
         Section::Main, staff, build<GuestsPage>},
        {QStringLiteral("messages"), title(QT_TRANSLATE_NOOP("PageRegistry", "Messages")), QStringLiteral("message"),
         Section::Main, host, build<MessagesPage>},
        {QStringLiteral("reviews"), title(QT_TRANSLATE_NOOP("PageRegistry", "Reviews")), QStringLiteral("star"),
         Section::Main, host, build<ReviewsPage>},
        {QStringLiteral("earnings"), title(QT_TRANSLATE_NOOP("PageRegistry", "Earnings")), QStringLiteral("money"),
         Section::Main, host, build<EarningsPage>},
        {QStringLiteral("feeds"), title(QT_TRANSLATE_NOOP("PageRegistry", "Other calendars")), QStringLiteral("feed"),
         Section::Main, staff, build<FeedsPage>},
        {QStringLiteral("boards"), title(QT_TRANSLATE_NOOP("PageRegistry", "Boards")), QStringLiteral("board"),
         Section::Main, staff, build<BoardsPage>},
        {QStringLiteral("reports"), title(QT_TRANSLATE_NOOP("PageRegistry", "Reports")), QStringLiteral("chart"),
         Section::Main, staff, build<ReportsPage>},
        {QStringLiteral("outbox"), title(QT_TRANSLATE_NOOP("PageRegistry", "Outbox")), QStringLiteral("outbox"),
         Section::Administration, admin, build<OutboxPage>},
        {QStringLiteral("server"), title(QT_TRANSLATE_NOOP("PageRegistry", "Server")), QStringLiteral("server"),
         Section::Administration, admin, build<ServerPage>},
        {FigureRowsPage::pageId(), title(QT_TRANSLATE_NOOP("PageRegistry", "Rows of a figure")), QStringLiteral("rows"),
         Section::Hidden, staff, build<FigureRowsPage>},
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
