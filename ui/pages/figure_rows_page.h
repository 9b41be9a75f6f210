#pragma once

#include "ui/models/figure_rows_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/export_dialog.h"

#include <QTimer>

class QAction;
class QHBoxLayout;
class QLabel;

namespace roost::ui {

class DataTable;
class StateView;

/// The rows behind a figure: what it is, what it comes to, and every booking that it counts, with their sum. Opened
/// from charts, left by going back. GUI thread.
class FigureRowsPage : public Page
{
    Q_OBJECT

public:
    explicit FigureRowsPage(PageContext &context, QWidget *parent = nullptr);

    /// The id under which pages open it; the argument is FigureQuestion::toArgument().
    static QString pageId() { return QStringLiteral("rows"); }

    QString title() const override;
    void activate(const QString &argument) override;
    void reload() override;
    bool isLoaded() const override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;

    /// All rows, as the server writes them.
    ExportSpec exportSpec() const;

private:
    QWidget *buildHeading();
    QWidget *buildTable();
    void addActions();
    void ask(const FigureQuestion &question);
    void askForTotals();
    void showHeading();
    void showChips();
    void showColumns();
    void showState();
    void showSum();
    void showProblem(const Problem &problem);
    void open(const QString &id);
    void chooseExport(ExportFormat format);
    bool listsProperties() const;

    PageContext &m_context;
    FigureRowsApi m_api;
    FigureRowsModel m_model;
    FigureTotals m_totals;
    bool m_hasTotals = false;
    QTimer m_pause; ///< gathers events, each of which may move the figure
    QLabel *m_definition = nullptr;
    QLabel *m_value = nullptr;
    QLabel *m_sum = nullptr;
    QHBoxLayout *m_chips = nullptr;
    QList<QAction *> m_exports;
    DataTable *m_table = nullptr;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
