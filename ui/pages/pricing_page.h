#pragma once

#include "ui/api/calendar_api.h"
#include "ui/charts/chart_paint.h"
#include "ui/models/curve_model.h"
#include "ui/models/price_item_model.h"
#include "ui/models/pricing_editor.h"
#include "ui/pages/page.h"

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace roost::ui {

class ChartCard;
class DataTable;
class PriceChart;
class PropertyChooser;
class RuleEditor;
class SimulationPanel;
class StateView;

/// What a property's nights cost over a year and why: the rules as a table and as bands over the curve, a draft of
/// others that the curve follows while one types, what the draft would have made of past stays, and the one change that
/// applies it. GUI thread.
class PricingPage : public Page
{
    Q_OBJECT

public:
    explicit PricingPage(PageContext &context, QWidget *parent = nullptr);
    ~PricingPage() override;

    QString title() const override { return tr("Pricing"); }
    QWidget *toolBar() override { return m_toolBar; }

    /// argument: a property's id; empty: the one of last time.
    void activate(const QString &argument) override;
    void reload() override;
    bool isLoaded() const override;
    bool hasUnsavedChanges() const override { return !m_editor.draft().isEmpty(); }
    void leave(const std::function<void()> &goOn) override;

private:
    enum View { RulesView, SimulationView };

    void buildToolBar();
    QPushButton *addSpan(QLayout &layout, int nights, const QString &text);
    QWidget *buildContent();
    QWidget *buildChart();
    QLayout *buildDraftBar();
    QWidget *buildRules();
    void fillAddMenu(QMenu &menu);
    void addActions();
    void connectEditor();
    void connectParts();

    void choose(const QString &propertyId, const QString &propertyTitle);
    void open(const QString &propertyId, const QString &propertyTitle);
    void showFound();
    void showProblem(const Problem &problem);
    void showLoaded();
    void showDraft();
    void showCurve();
    void showFaults();
    void setView(View view);
    void setCurveAsTable(bool isTable);
    void openItem(const QString &id);
    void takeEdit(const QJsonObject &fields);
    void addRule(PriceItem item);
    void duplicateRule();
    void removeItem();
    void restoreItem();
    void discard();
    void apply();
    void explain(QDate night);
    void hearEvent(const QString &name, const QJsonObject &payload);
    bool canApply() const;
    QString draftText() const;
    QString curveNote() const;
    int changedNights() const;
    const CurveNight *nightAt(QDate date) const;
    QList<TooltipRow> rowsOf(int night) const;

    PageContext &m_context;
    PricingEditor m_editor;
    CalendarApi m_nights;
    PriceItemModel m_items;
    CurveModel m_curve;
    QString m_watched;     ///< the property whose calendar_changed is heard
    QString m_explained;   ///< the night that the drawer is about
    int m_explanation = 0; ///< the number of the question
    View m_lower = RulesView;
    QWidget *m_toolBar = nullptr;
    PropertyChooser *m_chooser = nullptr;
    QList<QPushButton *> m_spans;
    QPushButton *m_asTable = nullptr;
    PriceChart *m_chart = nullptr;
    DataTable *m_curveTable = nullptr;
    QStackedWidget *m_curveLooks = nullptr;
    ChartCard *m_chartCard = nullptr;
    QPushButton *m_rulesButton = nullptr;
    QPushButton *m_simulationButton = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_draftNote = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_apply = nullptr;
    QStackedWidget *m_views = nullptr;
    DataTable *m_table = nullptr;
    RuleEditor *m_rule = nullptr;
    SimulationPanel *m_simulation = nullptr;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
