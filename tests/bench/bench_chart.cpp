#include "ui/charts/line_chart.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

/// Draws a line of 100,000 points offscreen and prints what a frame took, and what new values took: see README.md.
namespace {

using namespace roost::ui;

constexpr int pointCount = 100'000;
constexpr int frames = 200;
constexpr QSize chartSize(1'200, 320);

void print(const char *name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("%-28s %4zu times  p50 %6.2f ms  p99 %6.2f ms  worst %6.2f ms\n", name, times.size(), at(0.5), at(0.99),
                times.back());
}

LineData dataOf(int step)
{
    ChartLine line;
    line.isFilled = true;
    line.values.reserve(pointCount);
    for (int i = 0; i < pointCount; ++i)
        line.values.append(100 + 60 * std::sin((i + step) / 700.0) + (i * 7 + step) % 23);
    return {.lines = {line}};
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme theme;
    LineChart chart(theme, QStringLiteral("Course"), LineChart::Measure::Amounts);
    chart.resize(chartSize);
    chart.show();

    std::vector<double> updates;
    std::vector<double> paints;
    std::vector<double> pointers;
    QPixmap canvas(chartSize);
    QElapsedTimer clock;
    for (int frame = 0; frame < frames; ++frame) {
        const auto data = dataOf(frame);
        clock.start();
        chart.setLines(data, ChartUpdate::Live);
        updates.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        clock.start();
        chart.QWidget::render(&canvas);
        paints.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        clock.start();
        chart.setCurrent(frame * (pointCount / frames));
        chart.QWidget::render(&canvas);
        pointers.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("%d points, %lld of them drawn\n", pointCount, static_cast<long long>(chart.drawnPoints()));
    print("new values", updates);
    print("a frame", paints);
    print("a frame with the pointer", pointers);
    return 0;
}
