#pragma once

#include <QList>

namespace roost::ui {

/// The values of an axis that starts at zero: a few even steps of a round number.
struct AxisScale
{
    double step = 1;
    int steps = 1;

    double top() const { return step * steps; }
    QList<double> ticks() const; ///< from 0 to the top

    /// Three or four steps, whichever leaves less room above the highest value. Steps are not below smallestStep.
    static AxisScale of(double highest, double smallestStep = 0);

    /// 0 to 100 %.
    static AxisScale ofShares() { return {0.25, 4}; }

    /// Itself while the highest value stays within it, however low it falls, so that an axis under live values does not
    /// jump; else the scale of the new value.
    AxisScale grown(double highest, double smallestStep = 0) const;
};

} // namespace roost::ui
