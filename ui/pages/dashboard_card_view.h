#pragma once

#include "ui/charts/plot_chart.h"
#include "ui/models/analytics_format.h"
#include "ui/models/dashboard_model.h"
#include "ui/pages/figure_opening.h"
#include "ui/pages/page.h"

#include <QTimer>

namespace roost::ui {

/// What the cards of a dashboard share; everything outlives them.
struct DashboardCardContext
{
    const PageContext &page;
    DashboardModel &model;
};

/// A card of a dashboard: it needs parts of the model and shows them as they come. GUI thread.
///
/// A card that is not on the screen waits until it is. What it shows stays while an answer to another query is awaited,
/// for 150 ms; then its shape takes its place.
class DashboardCardView : public QWidget
{
    Q_OBJECT

public:
    using Part = DashboardModel::Part;

    /// parts: all of them are needed before there is something to show.
    DashboardCardView(const DashboardCardContext &context, const QList<Part> &parts, QWidget *parent);

    /// Whether what is shown is about the query as it is.
    bool isSettled() const;

Q_SIGNALS:
    /// A mark was opened: its rows are wanted.
    void opened(const roost::ui::FigureOpening &opening);

    /// All cards are to be about this, or not any more.
    void filterRequested(const roost::ui::FigureFilter &filter);

protected:
    virtual void showLoading() = 0;
    virtual void showProblem(const Problem &problem) = 0;
    virtual void showFigures(ChartUpdate update) = 0;

    DashboardModel &model() const { return m_model; }
    const PageContext &page() const { return m_page; }
    const Theme &theme() const { return m_page.theme; }
    const FigureQuery &query() const { return m_model.query().figures(); }

    /// By the locale, in the currency of the figures.
    AnalyticsFormat format() const;

    /// Asks for the parts once more.
    void retry();

    /// Emits opened() for the days [from, to) of the query.
    void open(FigureMetric metric, QDate from, QDate to, const QString &title);

    /// The same for the whole span, limited to one value.
    void open(FigureMetric metric, const FigureFilter &filter);

    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool isOnScreen() const { return isVisible() && !visibleRegion().isEmpty(); }
    void take(bool live);
    void follow();
    void showDue();

    PageContext m_page;
    DashboardModel &m_model;
    const QList<Part> m_parts;
    QTimer m_patience; ///< until the shape is shown
    QTimer m_frame;    ///< gathers what comes in one turn of the event loop
    bool m_isDue = false;
    bool m_isLive = true;
    bool m_hasShown = false;
};

} // namespace roost::ui
