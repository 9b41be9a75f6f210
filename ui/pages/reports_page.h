#pragma once

#include "ui/models/dashboard_model.h"
#include "ui/models/report_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/export_dialog.h"

class QAction;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;

namespace roost::ui {

class DashboardControls;
class DataTable;
class ReportChart;
class ReportOptions;
class StateView;

/// The reports of the server: which one, of what, its first rows as a table, and all of it as a file. GUI thread.
///
/// What was chosen is kept in the settings of the profile, if there are any.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Reports"); }
    QWidget *toolBar() override;
    void activate(const QString &argument) override;
    void reload() override;
    bool isLoaded() const override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;

    DashboardQuery &query() { return m_query; }
    const ReportChoice &choice() const { return m_choice; }
    void choose(const ReportChoice &choice);

    /// The report that is shown, all of it, as the server writes it.
    ExportSpec exportSpec() const;

    static constexpr int mostRows = 200; ///< in the table

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildList();
    QWidget *buildHeading();
    QWidget *buildTable();
    void addActions();
    void loadList();
    void showList(const QList<ReportInfo> &reports);
    void showChoice();
    void follow();
    void load();
    void showTable(const ReportTable &table);
    void showForm();
    void showProblem(const Problem &problem);
    void fitColumns();
    void open(int row);
    void chooseExport(ExportFormat format);
    QUrlQuery parameters() const;
    void keep() const;

    PageContext &m_context;
    ReportApi m_api;
    FiguresApi m_figures;
    DashboardQuery m_query;
    DashboardModel m_dashboard; ///< asks for nothing: the controls are a dashboard's
    ReportModel m_model;
    ReportChoice m_choice;
    QList<QAction *> m_exports;
    int m_generation = 0; ///< only the answer to the last question counts
    bool m_isListed = false;
    bool m_isCurrent = false; ///< the table answers the question of now
    DashboardControls *m_controls = nullptr;
    StateView *m_state = nullptr;
    StateView *m_view = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_description = nullptr;
    QLabel *m_count = nullptr;
    ReportOptions *m_options = nullptr;
    DataTable *m_table = nullptr;
    ReportChart *m_chart = nullptr;
    QStackedLayout *m_forms = nullptr; ///< the table and the chart
    QPushButton *m_asChart = nullptr;
};

} // namespace roost::ui
