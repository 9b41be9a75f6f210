#include "ui/pages/dashboard_page.h"

#include "ui/api/calendar_api.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/trend_chart.h"
#include "ui/models/analytics_format.h"
#include "ui/pages/dashboard_activity.h"
#include "ui/pages/dashboard_tile.h"
#include "ui/pages/dashboard_toolbar.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

const QList<Metric> &tileMetrics()
{
    static const QList<Metric> metrics{Metric::Revenue,          Metric::Occupancy,
                                       Metric::AverageDailyRate, Metric::RevenuePerAvailable,
                                       Metric::Bookings,         Metric::Cancellations};
    return metrics;
}

QString seriesName(Comparison comparison)
{
    return comparison == Comparison::LastYear ? DashboardPage::tr("This year") : DashboardPage::tr("This period");
}

QString comparedName(Comparison comparison)
{
    return comparison == Comparison::LastYear ? DashboardPage::tr("Last year") : DashboardPage::tr("Before");
}

QList<QDate> datesOf(const QList<DayFigures> &days)
{
    QList<QDate> dates;
    dates.reserve(days.size());
    for (const auto &day : days)
        dates.append(day.date);
    return dates;
}

TrendData trendOf(Metric metric, const DailyAnalytics &figures, Comparison comparison, QDate today)
{
    return {
        .name = comparison == Comparison::None ? QString() : seriesName(comparison),
        .days = datesOf(figures.items),
        .values = dailyValues(metric, figures.items),
        .comparedName = comparedName(comparison),
        .comparedDays = datesOf(figures.compare),
        .comparedValues = dailyValues(metric, figures.compare),
        .today = today,
    };
}

} // namespace

DashboardPage::DashboardPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_today(QDate::currentDate())
    , m_analytics(context.api, context.realtime)
    , m_activities(context.api, context.realtime)
    , m_toolBar(new DashboardToolBar(context.theme, context.settings, m_today, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildProblemBar());
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildContent());
    layout->addWidget(scroll, 1);

    connect(m_toolBar, &DashboardToolBar::queryChanged, this, [this] { m_analytics.setQuery(m_toolBar->query()); });
    connect(&m_analytics, &AnalyticsModel::stateChanged, this, &DashboardPage::showState);
    connect(&m_analytics, &AnalyticsModel::figuresChanged, this, &DashboardPage::showFigures);
    connect(&m_activities, &ActivityModel::loaded, this, &DashboardPage::showActivity);
    showState();
}

DashboardPage::~DashboardPage() = default;

QWidget *DashboardPage::toolBar()
{
    return m_toolBar;
}

void DashboardPage::activate(const QString &)
{
    if (m_analytics.state() != AnalyticsModel::State::Idle)
        return;
    m_analytics.setQuery(m_toolBar->query());
    m_activities.load();
    loadCities();
}

void DashboardPage::reload()
{
    m_analytics.reload();
    m_activities.load();
}

void DashboardPage::loadCities()
{
    CalendarApi(m_context.api).cities(this, [this](const QStringList &cities) {
        if (m_toolBar)
            m_toolBar->setCities(cities);
    });
}

QWidget *DashboardPage::buildProblemBar()
{
    auto *bar = new QFrame(this);
    bar->setProperty("surface", QStringLiteral("problem"));
    m_problemText = new QLabel(bar);
    m_problemText->setWordWrap(true);
    auto *retry = new QPushButton(tr("Retry"), bar);
    connect(retry, &QPushButton::clicked, this, &DashboardPage::reload);
    auto *layout = new QHBoxLayout(bar);
    const int space = m_context.theme.space(3);
    layout->setContentsMargins(2 * space, space, 2 * space, space);
    layout->addWidget(m_problemText, 1);
    layout->addWidget(retry);
    m_problemBar = bar;
    return bar;
}

QWidget *DashboardPage::buildContent()
{
    auto *content = new QWidget(this);
    content->setProperty("surface", QStringLiteral("clear"));
    auto *layout = new QVBoxLayout(content);
    const int space = m_context.theme.space(3);
    layout->setContentsMargins(2 * space, space + 6, 2 * space, 2 * space);
    layout->setSpacing(space);
    layout->addLayout(buildTiles());
    layout->addLayout(buildUpperCards(), 5);
    layout->addLayout(buildLowerCards(), 4);
    return content;
}

QLayout *DashboardPage::buildTiles()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_context.theme.space(3));
    for (const auto metric : tileMetrics()) {
        m_tiles.append(new DashboardTile(m_context.theme, metric, this));
        row->addWidget(m_tiles.last(), 1);
    }
    return row;
}

QLayout *DashboardPage::buildUpperCards()
{
    auto &theme = m_context.theme;
    const auto percent = [](double share) { return AnalyticsFormat(QLocale(), {}).percent(share, 0); };
    m_revenue = new TrendChart(theme, tr("Revenue by night"), TrendChart::Measure::Amounts, "accent", this);
    m_occupancyGrid = new HeatMap(theme, tr("Occupancy by week and weekday"), tr("Occupancy"), percent, this);
    m_revenueCard = new ChartCard(theme, tr("Revenue by night"), m_revenue, this);
    m_gridCard = new ChartCard(theme, tr("Occupancy"), m_occupancyGrid, this);
    m_revenueCard->setMinimumHeight(250);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(3));
    row->addWidget(m_revenueCard, 2);
    row->addWidget(m_gridCard, 1);
    return row;
}

QLayout *DashboardPage::buildLowerCards()
{
    auto &theme = m_context.theme;
    const auto count = [](double number) { return AnalyticsFormat(QLocale(), {}).count(number); };
    m_occupancy = new TrendChart(theme, tr("Occupancy by night"), TrendChart::Measure::Shares, "teal", this);
    m_weekdays = new BarChart(theme, tr("Bookings by weekday"), tr("Bookings"), count, this);
    auto *activity = new DashboardActivity(theme, m_activities, this);
    connect(activity, &DashboardActivity::bookingActivated, this,
            [this](const QString &bookingId) { m_context.host.openPage(QStringLiteral("bookings"), bookingId); });
    m_occupancyCard = new ChartCard(theme, tr("Occupancy by night"), m_occupancy, this);
    m_weekdaysCard = new ChartCard(theme, tr("Bookings"), m_weekdays, this);
    m_weekdaysCard->setNote(tr("by the weekday they were made"));
    m_activityCard = new ChartCard(theme, tr("Live"), activity, this);
    m_occupancyCard->setMinimumHeight(220);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(3));
    row->addWidget(m_occupancyCard, 6);
    row->addWidget(m_weekdaysCard, 6);
    row->addWidget(m_activityCard, 7);
    return row;
}

void DashboardPage::showState()
{
    const bool failed = m_analytics.state() == AnalyticsModel::State::Failed;
    m_problemBar->setVisible(failed);
    if (failed)
        m_problemText->setText(tr("The figures could not be loaded. %1").arg(m_analytics.problem().detail));
    if (m_analytics.isCurrent() || (failed && isLoaded()))
        return;
    for (auto *tile : std::as_const(m_tiles))
        tile->showLoading();
    for (auto *card : {m_revenueCard, m_gridCard, m_occupancyCard, m_weekdaysCard})
        failed ? card->showMessage(tr("No figures")) : card->showLoading();
    if (!m_activities.isLoaded())
        m_activityCard->showLoading();
}

void DashboardPage::showFigures(bool live)
{
    const auto &figures = m_analytics.figures();
    const AnalyticsFormat format(QLocale(), figures.currency);
    m_toolBar->setCurrencies(figures.currencies, figures.currency);
    const auto note = DashboardToolBar::noteOf(m_analytics.query().comparison);
    for (auto *tile : std::as_const(m_tiles))
        tile->showSummary(summarise(tile->metric(), figures.items, figures.compare, m_today), format, note, live);

    const auto sums = FigureSums::of(figures.items);
    if (sums.availableNights == 0 && sums.bookings == 0 && sums.revenue == 0) {
        for (auto *card : {m_revenueCard, m_gridCard, m_occupancyCard, m_weekdaysCard}) {
            card->setNote({});
            card->showMessage(tr("Nothing in these days yet. Publish a property, and its nights are counted here."));
        }
        return;
    }
    for (auto *card : {m_revenueCard, m_gridCard, m_occupancyCard, m_weekdaysCard})
        card->showContent();
    showRevenue(format);
    showOccupancy(format);
    showOccupancyGrid(format);
    showWeekdays();
}

void DashboardPage::showRevenue(const AnalyticsFormat &format)
{
    const auto &figures = m_analytics.figures();
    m_revenue->setFormat({[format](double minor) { return format.shortMoney(minor); },
                          [format](double minor) { return format.exactMoney(minor); }});
    m_revenue->setData(trendOf(Metric::Revenue, figures, m_analytics.query().comparison, m_today));

    const auto now = static_cast<double>(FigureSums::of(figures.items).revenue);
    const auto before = static_cast<double>(FigureSums::of(figures.compare).revenue);
    auto note = format.money(now);
    if (before > 0)
        note = now >= before ? tr("%1, up %2", "an amount and its change").arg(note, format.money(now - before))
                             : tr("%1, down %2", "an amount and its change").arg(note, format.money(before - now));
    m_revenueCard->setNote(note);
}

void DashboardPage::showOccupancy(const AnalyticsFormat &format)
{
    const auto &figures = m_analytics.figures();
    m_occupancy->setFormat({[format](double share) { return format.percent(share, 0); },
                            [format](double share) { return format.percent(share); }});
    m_occupancy->setData(trendOf(Metric::Occupancy, figures, m_analytics.query().comparison, m_today));
    const auto sums = FigureSums::of(figures.items);
    m_occupancyCard->setNote(tr("%1 of %2 nights")
                                 .arg(format.count(static_cast<double>(sums.nights)),
                                      format.count(static_cast<double>(sums.availableNights))));
}

void DashboardPage::showOccupancyGrid(const AnalyticsFormat &format)
{
    const auto grid = OccupancyGrid::of(m_analytics.figures().items);
    const bool inWeeks = grid.unit == OccupancyGrid::Unit::Week;
    QStringList weekdays;
    for (int day = 1; day <= 7; ++day)
        weekdays.append(QLocale().dayName(day, QLocale::ShortFormat));

    QList<HeatMap::Column> columns;
    QDate previous;
    for (const auto &column : grid.columns) {
        HeatMap::Column shown{.shares = column.values};
        const bool startsMonth = !previous.isValid() || column.begin.month() != previous.month();
        if (startsMonth)
            shown.label = QLocale().standaloneMonthName(column.begin.month(), QLocale::ShortFormat);
        previous = column.begin;
        for (int day = 1; day <= 7; ++day) {
            const auto date = column.begin.addDays(day - column.begin.dayOfWeek());
            shown.titles.append(
                inWeeks ? format.weekdayAndDay(date)
                        : tr("%1, %2", "weekday, month")
                              .arg(weekdays[day - 1], QLocale().toString(column.begin, QStringLiteral("MMM yyyy"))));
        }
        columns.append(shown);
    }
    m_gridCard->setNote(inWeeks ? tr("by week and weekday") : tr("by month and weekday"));
    m_occupancyGrid->setGrid(weekdays, columns);
}

void DashboardPage::showWeekdays()
{
    const auto counts = bookingsByWeekday(m_analytics.figures().items);
    QList<BarChart::Bar> bars;
    for (int day = 1; day <= 7; ++day)
        bars.append({QLocale().dayName(day, QLocale::ShortFormat), QLocale().dayName(day, QLocale::LongFormat),
                     static_cast<double>(counts[day - 1])});
    m_weekdays->setBars(bars);
}

void DashboardPage::showActivity()
{
    if (m_activities.rowCount() > 0) {
        m_activityCard->showContent();
        const int count = m_activities.countSince(QDateTime::currentDateTimeUtc().addSecs(-60 * 60));
        m_activityCard->setNote(tr("last hour: %1").arg(QLocale().toString(count)));
        return;
    }
    const auto &problem = m_activities.problem();
    m_activityCard->showMessage(problem ? problem->detail : tr("Bookings show here as they are made."));
}

} // namespace roost::ui
