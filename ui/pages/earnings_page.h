#pragma once

#include "ui/models/earnings_model.h"
#include "ui/models/expected_earnings.h"
#include "ui/pages/page.h"

namespace roost::ui {

class ChartCard;
class ComparisonBarChart;
class DataTable;
class DropdownButton;
class FigureTile;
class ReconciliationCard;
class StateView;

/// What a host earns, from the ledger: by month, property or booking, with the way from charges to earnings to the
/// cent, and statements to keep. GUI thread.
class EarningsPage : public Page
{
    Q_OBJECT

public:
    explicit EarningsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Earnings"); }
    QWidget *toolBar() override { return m_toolBar; }
    void activate(const QString &argument) override;
    void reload() override;
    bool isLoaded() const override;

    /// What the statement of the span that is shown says, to be printed.
    QString statement() const;

private:
    enum Tile { EarnedTile, ExpectedTile, ChargesTile, RefundsTile };

    void buildToolBar();
    void addActions();
    QWidget *buildContent();
    QWidget *buildLines();
    void loadYear();
    void loadLines();
    void showYear();
    void showMonths();
    void showLines(const EarningsReport &report);
    void showTiles();
    void fillCurrencies(const QList<Earnings> &totals);
    void openLine(const QString &key);
    void saveCsv();
    void savePdf();
    QDate from() const;
    QDate to() const;
    QString spanText() const;
    QString currency() const;
    EarningsGroup group() const;
    Earnings totalOf(const QList<Earnings> &totals) const;

    PageContext &m_context;
    EarningsApi m_api;
    EarningsModel m_model;
    ExpectedEarnings m_expected;
    EarningsReport m_year;
    Earnings m_total; ///< of the span that is shown
    int m_question = 0;
    QWidget *m_toolBar = nullptr;
    DropdownButton *m_yearFilter = nullptr;
    DropdownButton *m_monthFilter = nullptr;
    DropdownButton *m_currencyFilter = nullptr;
    DropdownButton *m_groupFilter = nullptr;
    QList<FigureTile *> m_tiles;
    ComparisonBarChart *m_chart = nullptr;
    ChartCard *m_chartCard = nullptr;
    DataTable *m_table = nullptr;
    ReconciliationCard *m_reconciliation = nullptr;
    StateView *m_lines = nullptr;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
