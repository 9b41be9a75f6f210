#include "ui/pages/dashboard_card_view.h"

#include "ui/models/figure_text.h"

#include <QShowEvent>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int patienceMs = 150;

} // namespace

DashboardCardView::DashboardCardView(const DashboardCardContext &context, const QList<Part> &parts, QWidget *parent)
    : QWidget(parent)
    , m_page(context.page)
    , m_model(context.model)
    , m_parts(parts)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    m_frame.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_hasShown = false;
        showLoading();
    });
    connect(&m_frame, &QTimer::timeout, this, &DashboardCardView::showDue);
    connect(&m_model, &DashboardModel::changed, this, [this](Part part, bool live) {
        if (m_parts.contains(part))
            take(live);
    });
    connect(&m_model, &DashboardModel::stateChanged, this, [this](Part part) {
        if (m_parts.contains(part))
            follow();
    });
    // The first look comes when the subclass is there.
    QTimer::singleShot(0, this, [this] {
        for (const auto part : m_parts)
            m_model.need(part);
        isSettled() ? take(false) : follow();
    });
}

bool DashboardCardView::isSettled() const
{
    return std::all_of(m_parts.begin(), m_parts.end(), [this](Part part) { return m_model.isCurrent(part); });
}

void DashboardCardView::take(bool live)
{
    m_isDue = true;
    m_isLive = m_isLive && live;
    if (isOnScreen())
        m_frame.start(0);
}

void DashboardCardView::follow()
{
    if (isSettled()) {
        m_patience.stop();
        return;
    }
    const auto failed = std::find_if(m_parts.begin(), m_parts.end(),
                                     [this](Part part) { return m_model.stateOf(part) == LiveAnswer::State::Failed; });
    if (failed != m_parts.end()) {
        m_patience.stop();
        m_hasShown = false;
        showProblem(m_model.problemOf(*failed));
    } else if (!m_hasShown) {
        showLoading();
    } else if (!m_patience.isActive()) {
        m_patience.start();
    }
}

void DashboardCardView::showDue()
{
    if (!m_isDue || !isSettled())
        return;
    const auto update = m_isLive && m_hasShown ? ChartUpdate::Live : ChartUpdate::Fresh;
    m_isDue = false;
    m_isLive = true;
    m_hasShown = true;
    m_patience.stop();
    showFigures(update);
}

AnalyticsFormat DashboardCardView::format() const
{
    return {QLocale(), m_model.figures().series.currency};
}

void DashboardCardView::retry()
{
    for (const auto part : m_parts)
        m_model.reload(part);
}

void DashboardCardView::open(FigureMetric metric, QDate from, QDate to, const QString &title)
{
    FigureOpening opening{metric, query(), title};
    opening.query.from = from;
    opening.query.to = to;
    opening.query.comparison = Comparison::None;
    opening.query.currency = m_model.figures().series.currency;
    Q_EMIT opened(opening);
}

void DashboardCardView::open(FigureMetric metric, const FigureFilter &filter)
{
    FigureOpening opening{metric, query(), tr("%1, %2", "a metric, a value").arg(titleOf(metric), labelOf(filter))};
    opening.query.filters.insert(filter.dimension, filter);
    opening.query.comparison = Comparison::None;
    opening.query.currency = m_model.figures().series.currency;
    Q_EMIT opened(opening);
}

void DashboardCardView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDue)
        m_frame.start(0);
}

void DashboardCardView::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_isDue && !m_frame.isActive())
        m_frame.start(0);
}

} // namespace roost::ui
