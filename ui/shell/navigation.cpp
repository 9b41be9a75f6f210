#include "ui/shell/navigation.h"

#include "ui/shell/account_button.h"
#include "ui/shell/navigation_button.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/logo.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int wideWidth = 208;
constexpr int narrowWidth = 60;
} // namespace

Navigation::Navigation(const Theme &theme, const QList<PageEntry> &pages, const Account &account, const QString &place,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_account(new AccountButton(theme, account, place))
{
    setAccessibleName(tr("Navigation"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 0, 11, 8);
    layout->setSpacing(2);
    layout->addLayout(buildHeader());
    addPages(*layout, pages, PageEntry::Section::Main);

    auto *administration = makeLabel(tr("Administration"), "label", "text3");
    administration->setContentsMargins(10, 14, 0, 4);
    layout->addWidget(administration);
    const auto before = m_buttons.size();
    addPages(*layout, pages, PageEntry::Section::Administration);
    if (m_buttons.size() > before)
        m_onlyWide.append(administration);
    else
        administration->hide();

    layout->addStretch();
    auto *line = new QFrame;
    line->setProperty("surface", QStringLiteral("line"));
    layout->addWidget(line);
    layout->addSpacing(4);
    layout->addWidget(m_account);
    setFixedWidth(wideWidth);
}

QLayout *Navigation::buildHeader()
{
    auto *name = makeLabel(QStringLiteral("Roost"), "title");
    name->setProperty("type", QStringLiteral("brand"));
    auto *collapse = new QToolButton;
    collapse->setProperty("kind", QStringLiteral("icon"));
    collapse->setIcon(m_theme.icon(QStringLiteral("sidebar"), "text3"));
    collapse->setToolTip(tr("Collapse the navigation (Ctrl+B)"));
    collapse->setAccessibleName(tr("Collapse the navigation"));
    connect(collapse, &QToolButton::clicked, this, &Navigation::collapseRequested);
    m_onlyWide << name << collapse;

    auto *header = new QHBoxLayout;
    header->setContentsMargins(10, 0, 0, 0);
    header->setSpacing(9);
    auto *logo = new Logo(m_theme, 20);
    header->addWidget(logo);
    header->addWidget(name);
    header->addStretch();
    header->addWidget(collapse);
    header->addStrut(56);
    return header;
}

void Navigation::addPages(QBoxLayout &layout, const QList<PageEntry> &pages, PageEntry::Section section)
{
    for (const auto &page : pages) {
        if (page.section != section)
            continue;
        auto *button = new NavigationButton(m_theme, page.icon, page.title);
        connect(button, &NavigationButton::clicked, this, [this, id = page.id] { Q_EMIT pageChosen(id); });
        m_buttons.insert(page.id, button);
        layout.addWidget(button);
    }
}

void Navigation::setCurrent(const QString &pageId)
{
    if (auto *button = m_buttons.value(pageId))
        button->setChecked(true);
}

void Navigation::setCount(const QString &pageId, int count, bool wantsAttention)
{
    if (auto *button = m_buttons.value(pageId))
        button->setCount(count, wantsAttention);
}

void Navigation::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    for (auto *widget : m_onlyWide)
        widget->setVisible(!collapsed);
    for (auto *button : std::as_const(m_buttons))
        button->setCollapsed(collapsed);
    m_account->setCollapsed(collapsed);
    setFixedWidth(collapsed ? narrowWidth : wideWidth);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color("surface"));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color("border"));
}

} // namespace roost::ui
