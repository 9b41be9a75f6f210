#include "ui/pages/calendar_toolbar.h"

#include "ui/models/analytics_format.h"
#include "ui/widgets/theme.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

namespace roost::ui {

CalendarToolBar::CalendarToolBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(2));
    auto *back = addButton({}, tr("Earlier"));
    auto *today = addButton(tr("Today"), tr("Go to today"));
    auto *forth = addButton({}, tr("Later"));
    m_days = addButton({}, tr("Go to a day"));
    back->setIcon(theme.icon(QStringLiteral("chevron-left")));
    forth->setIcon(theme.icon(QStringLiteral("chevron-right")));
    m_days->setIcon(theme.icon(QStringLiteral("chevron-down"), "text3"));
    m_days->setLayoutDirection(Qt::RightToLeft);
    m_days->hide();
    for (auto *button : {back, forth})
        button->setProperty("kind", QStringLiteral("segment"));
    connect(back, &QPushButton::clicked, this, &CalendarToolBar::backRequested);
    connect(today, &QPushButton::clicked, this, &CalendarToolBar::todayRequested);
    connect(forth, &QPushButton::clicked, this, &CalendarToolBar::forthRequested);

    auto *menu = new QMenu(m_days);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    m_days->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, calendar] { calendar->setSelectedDate(m_first); });
    connect(calendar, &QCalendarWidget::clicked, this, [this, menu](QDate day) {
        menu->close();
        Q_EMIT dayRequested(day);
    });
}

QPushButton *CalendarToolBar::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    layout()->addWidget(button);
    return button;
}

void CalendarToolBar::showDays(QDate first, QDate last)
{
    m_first = first;
    m_days->show();
    m_days->setText(AnalyticsFormat(QLocale(), {}).dates(first, last));
}

} // namespace roost::ui
