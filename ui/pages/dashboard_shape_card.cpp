#include "ui/pages/dashboard_shape_card.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/pages/dashboard_cards.h"

#include <algorithm>

namespace roost::ui {

namespace {

/// Buckets at the end that hold nothing are left out, but not so many that a histogram of one bar remains.
constexpr qsizetype fewestBuckets = 8;
constexpr int longestLength = 30;

/// Where the server's buckets begin; it leaves out those that hold nothing.
QList<int> beginsOf(DashboardShapeCard::Shape shape)
{
    if (shape == DashboardShapeCard::Shape::Windows)
        return {0, 1, 2, 4, 8, 15, 31, 61, 91, 181, 366};
    QList<int> begins;
    for (int nights = 1; nights <= longestLength; ++nights)
        begins.append(nights);
    return begins;
}

/// All buckets, also those that hold nothing.
QList<StayShape> filled(const QList<StayShape> &shapes, const QList<int> &begins)
{
    QList<StayShape> all;
    for (const int begin : begins) {
        const auto found =
            std::find_if(shapes.begin(), shapes.end(), [begin](const StayShape &shape) { return shape.from == begin; });
        all.append({begin, found == shapes.end() ? 0 : found->stays});
    }
    return all;
}

QList<StayShape> trimmed(QList<StayShape> shapes)
{
    while (shapes.size() > fewestBuckets && shapes.last().stays == 0)
        shapes.removeLast();
    return shapes;
}

} // namespace

DashboardShapeCard::DashboardShapeCard(const DashboardCardContext &context, const DashboardCard &card, Shape shape,
                                       QWidget *parent)
    : DashboardChartCard(context, card, {Part::Figures}, parent)
    , m_shape(shape)
    , m_chart(setChart(new BarChart(
          theme(), card.title, tr("Stays"), [](double count) { return AnalyticsFormat(QLocale(), {}).count(count); },
          nullptr, BarChart::Kind::Histogram)))
{
    m_chart->setSmallestStep(1);
    const auto metric = shape == Shape::Lengths ? FigureMetric::AverageStay : FigureMetric::BookingWindow;
    connect(&m_chart->pointer(), &ChartPointer::activated, this,
            [this, metric, title = card.title](int) { open(metric, query().from, query().to, title); });
}

QString DashboardShapeCard::titleOf(int from, int next) const
{
    const auto first = QLocale().toString(from);
    const bool isLengths = m_shape == Shape::Lengths;
    if (next <= 0)
        return isLengths ? tr("%1 nights and more").arg(first) : tr("%1 days and more").arg(first);
    if (next == from + 1)
        return isLengths ? tr("%n nights", nullptr, from) : tr("%n days", nullptr, from);
    const auto last = QLocale().toString(next - 1);
    return isLengths ? tr("%1–%2 nights").arg(first, last) : tr("%1–%2 days").arg(first, last);
}

void DashboardShapeCard::showFigures(ChartUpdate update)
{
    const auto &figures = model().figures();
    const bool isLengths = m_shape == Shape::Lengths;
    const auto all = filled(isLengths ? figures.shapes.lengths : figures.shapes.windows, beginsOf(m_shape));
    qint64 sum = 0;
    for (const auto &shape : all)
        sum += shape.stays;
    if (sum == 0) {
        showEmpty(tr("Nobody arrives in these days."));
        return;
    }
    const auto shapes = trimmed(all);
    QList<BarChart::Bar> bars;
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        const int next = i + 1 < all.size() ? all[i + 1].from : 0;
        const auto label = QLocale().toString(shapes[i].from) + (next > 0 ? QString() : QStringLiteral("+"));
        bars.append({label, titleOf(shapes[i].from, next), static_cast<double>(shapes[i].stays)});
    }
    m_chart->setBars(bars, update);

    const auto &series = figures.series;
    const auto metric = isLengths ? FigureMetric::AverageStay : FigureMetric::BookingWindow;
    const auto value = series.value(series.table.total, metric);
    const auto mean = isLengths ? tr("mean %1 nights") : tr("mean %1 days");
    card().setNote(value ? mean.arg(format().value(metric, value)) : QString());
    showContent();
}

} // namespace roost::ui
