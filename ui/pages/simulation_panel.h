#pragma once

#include "ui/api/price_simulation.h"
#include "ui/models/pricing_editor.h"
#include "ui/models/simulated_stay_model.h"
#include "ui/pages/page.h"

class QGridLayout;
class QLabel;

namespace roost::ui {

class ComparisonBarChart;
class ChartCard;
class DataTable;
class DropdownButton;
class StateView;

/// What if: a draft of rules against those of now, over stays that were. It says what it is: a simulation. GUI thread.
class SimulationPanel : public QWidget
{
    Q_OBJECT

public:
    /// The editor outlives the panel.
    SimulationPanel(PageContext &context, PricingEditor &editor, QWidget *parent = nullptr);

    /// Asks again when something has changed since it was asked last.
    void refresh();

    /// What is shown is of another draft or property.
    void setStale();
    bool isSettled() const;

Q_SIGNALS:
    /// There is no draft: the person wants to make one.
    void rulesRequested();

private:
    QLayout *buildControls();
    QWidget *buildFigures();
    QWidget *buildStays();
    void run();
    void show(const PriceSimulation &simulation);
    void showFigures(const PriceSimulation &simulation);
    void addFigureRow(const QStringList &cells, bool isHeading, const char *tone = "");
    QString amountOf(double units) const;

    PageContext &m_context;
    PricingEditor &m_editor;
    SimulatedStayModel m_stays;
    DropdownButton *m_span = nullptr;
    DropdownButton *m_elasticity = nullptr;
    QLabel *m_sentence = nullptr;
    ComparisonBarChart *m_chart = nullptr;
    ChartCard *m_chartCard = nullptr;
    QGridLayout *m_figures = nullptr;
    DataTable *m_table = nullptr;
    StateView *m_list = nullptr;
    StateView *m_view = nullptr;
    int m_question = 0;
    bool m_isStale = true;
};

} // namespace roost::ui
