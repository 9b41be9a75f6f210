#pragma once

#include "ui/api/calendar_types.h"
#include "ui/api/price_curve.h"
#include "ui/widgets/drawer_column.h"

namespace roost::ui {

/// Why a night costs what it does, rule by rule, and whether a stay may begin with it; for the drawer. GUI thread.
class NightExplanationView : public DrawerColumn
{
    Q_OBJECT

public:
    /// night: as the curve has it, with the draft.
    NightExplanationView(const Theme &theme, const NightExplanation &explanation, const CurveNight &night,
                         QWidget *parent = nullptr);

    /// The rule's name for people, and what it says to the night.
    static QString nameOf(const NightExplanation::Rule &rule);
    static QString answerOf(const NightExplanation::Rule &rule);

private:
    QWidget *buildStep(const NightExplanation::Rule &rule);
    QWidget *buildSteps(const NightExplanation &explanation);
    QWidget *buildStays(const NightExplanation &explanation);
    QWidget *buildLastYear(const CurveNight &night);

    const Theme &m_theme;
};

} // namespace roost::ui
