#include "ui/charts/axis_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace roost::ui {

namespace {

constexpr std::array roundNumbers{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};

double roundedUp(double step)
{
    const double power = std::pow(10, std::floor(std::log10(step)));
    for (const double number : roundNumbers) {
        // A hair of tolerance: 0.3 / 0.1 is a little more than 3.
        if (number * power >= step * (1 - 1e-9))
            return number * power;
    }
    return 10 * power;
}

double stepOf(double highest, int steps, double smallestStep)
{
    const double step = std::max(highest / steps, smallestStep);
    const double rounded = roundedUp(step);
    if (smallestStep <= 0)
        return rounded;
    return std::ceil(rounded / smallestStep - 1e-9) * smallestStep;
}

} // namespace

QList<double> AxisScale::ticks() const
{
    QList<double> values;
    for (int i = 0; i <= steps; ++i)
        values.append(step * i);
    return values;
}

AxisScale AxisScale::of(double highest, double smallestStep)
{
    if (!(highest > 0) || !std::isfinite(highest))
        return {smallestStep > 0 ? smallestStep : 1, 1};
    const AxisScale three{stepOf(highest, 3, smallestStep), 3};
    const AxisScale four{stepOf(highest, 4, smallestStep), 4};
    return three.top() <= four.top() ? three : four;
}

AxisScale AxisScale::grown(double highest, double smallestStep) const
{
    return highest <= top() ? *this : of(highest, smallestStep);
}

} // namespace roost::ui
