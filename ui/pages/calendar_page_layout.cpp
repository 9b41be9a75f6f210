#include "ui/pages/calendar_page.h"

#include "ui/api/booking_status.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSlider>

namespace roost::ui {

namespace {

constexpr int filtersHeight = 48;
constexpr int sliderWidth = 120;
constexpr int zoomSteps = 100;

} // namespace

QWidget *CalendarPage::buildFilters()
{
    auto *bar = new QFrame(this);
    bar->setProperty("surface", QStringLiteral("bar"));
    bar->setFixedHeight(filtersHeight);
    const auto &theme = m_context.theme;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme.space(6), 0, theme.space(6), 0);
    layout->setSpacing(theme.space(3));
    m_city = new DropdownButton(theme, tr("City"), bar);
    m_city->addChoice(tr("All cities"), QString());
    connect(m_city, &DropdownButton::chosen, this, [this](const QVariant &city) {
        if (m_context.settings)
            m_context.settings->setValue(QStringLiteral("calendar/city"), city);
        m_model.load(city.toString(), QDate::currentDate());
    });
    layout->addWidget(m_city);
    layout->addWidget(buildLegend());
    layout->addStretch(1);
    layout->addLayout(buildZoom());
    return bar;
}

QWidget *CalendarPage::buildLegend()
{
    auto *legend = new QWidget(this);
    auto *layout = new QHBoxLayout(legend);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_context.theme.space());
    for (const auto status :
         {BookingStatus::Pending, BookingStatus::Confirmed, BookingStatus::CheckedIn, BookingStatus::Completed})
        layout->addWidget(new Chip(m_context.theme, labelOf(status), chipTokens(status), legend));
    return legend;
}

QLayout *CalendarPage::buildZoom()
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(m_context.theme.space(2));
    m_zoom = new QSlider(Qt::Horizontal, this);
    m_zoom->setRange(0, zoomSteps);
    m_zoom->setFixedWidth(sliderWidth);
    m_zoom->setAccessibleName(tr("Zoom between a week and a year"));
    m_zoom->setToolTip(tr("Zoom (Ctrl and the wheel)"));
    layout->addWidget(makeLabel(tr("Week"), "label", "text3"));
    layout->addWidget(m_zoom);
    layout->addWidget(makeLabel(tr("Year"), "label", "text3"));
    return layout;
}

QWidget *CalendarPage::buildProblemBar()
{
    m_problemBar = new QFrame(this);
    m_problemBar->setProperty("surface", QStringLiteral("problem"));
    m_problemText = makeParagraph({}, "");
    auto *retry = new QPushButton(tr("Retry"), m_problemBar);
    connect(retry, &QPushButton::clicked, this, &CalendarPage::reload);
    auto *layout = new QHBoxLayout(m_problemBar);
    layout->addWidget(m_problemText, 1);
    layout->addWidget(retry);
    m_problemBar->hide();
    return m_problemBar;
}

} // namespace roost::ui
