#include "ui/pages/dashboard_activity_card.h"

#include "ui/charts/chart_card.h"
#include "ui/pages/dashboard_activity.h"
#include "ui/pages/dashboard_cards.h"

#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr qint64 hourSeconds = 60 * 60;

} // namespace

DashboardActivityCard::DashboardActivityCard(const DashboardCardContext &context, const DashboardCard &card,
                                             QWidget *parent)
    : DashboardCardView(context, {}, parent)
    , m_activities(context.page.api, context.page.realtime)
{
    auto *list = new DashboardActivity(theme(), m_activities, this);
    m_card = new ChartCard(theme(), card.title, list, this);
    m_card->setDefinition(card.definition);
    m_card->showLoading();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    connect(list, &DashboardActivity::bookingActivated, this,
            [this](const QString &bookingId) { page().host.openPage(QStringLiteral("bookings"), bookingId); });
    connect(&m_activities, &ActivityModel::loaded, this, &DashboardActivityCard::showActivity);
    m_activities.load();
}

void DashboardActivityCard::showActivity()
{
    if (m_activities.rowCount() > 0) {
        m_card->showContent();
        const int count = m_activities.countSince(QDateTime::currentDateTimeUtc().addSecs(-hourSeconds));
        m_card->setNote(tr("last hour: %1").arg(QLocale().toString(count)));
    } else if (m_activities.problem()) {
        m_card->showProblem(m_activities.problem()->detail, [this] { m_activities.load(); });
    } else {
        m_card->showMessage(tr("Bookings show here as they are made."));
    }
}

/// The list has a model of its own.
void DashboardActivityCard::showLoading() {}

void DashboardActivityCard::showProblem(const Problem &) {}

void DashboardActivityCard::showFigures(ChartUpdate) {}

} // namespace roost::ui
