#pragma once

#include "ui/api/figures_api.h"
#include "ui/models/dashboard_query.h"
#include "ui/models/live_answer.h"

#include <map>
#include <memory>

namespace roost::ui {

class RealtimeClient;

/// The answers that the cards of a dashboard share: one request a part, however many cards show it. GUI thread.
///
/// Only parts that somebody needs are asked for, and a part is asked again only when what it depends on has changed:
/// another comparison leaves the forecast alone. Events of bookings bring every part up to date.
class DashboardModel : public QObject
{
    Q_OBJECT

public:
    enum class Part {
        Figures,  ///< series with comparison, breakdowns, rankings, shapes, pace
        Totals,   ///< of the whole span alone: soon there after an event, and taken into the figures
        Pickup,   ///< by stay date, over the last pickupDays
        Forecast, ///< of the nights to come
        Funnel,
        Days,  ///< nights by day, whatever the grain
        Hosts, ///< by host, the most revenue first
    };
    Q_ENUM(Part)
    static constexpr int pickupDays = 30;
    static constexpr int mostHosts = 50;

    DashboardModel(ApiClient &client, RealtimeClient &realtime, DashboardQuery &query, QObject *parent = nullptr);
    ~DashboardModel() override;

    DashboardQuery &query() const { return m_query; }

    /// Asks for the part, and keeps it up to date from now on.
    void need(Part part);

    /// Asks for everything that is needed again: after an error, say.
    void reload();
    void reload(Part part);

    LiveAnswer::State stateOf(Part part) const;
    Problem problemOf(Part part) const;

    /// Whether the part is there and about the query as it is now.
    bool isCurrent(Part part) const;

    const DashboardFigures &figures() const { return m_figures; }
    const Pickup &pickup() const { return m_pickup; }
    const Forecast &forecast() const { return m_forecast; }
    const Funnel &funnel() const { return m_funnel; }
    const FigureSeries &days() const { return m_days; }
    const FigureSeries &hosts() const { return m_hosts; }

    /// When the figures were answered last; invalid before.
    QDateTime asOf() const { return m_asOf; }

    /// The span that the forecast is of.
    static FigureQuery forecastQuery(const FigureQuery &query, QDate today);

Q_SIGNALS:
    /// live: of the same query as before, so that only what differs is worth a sign.
    void changed(roost::ui::DashboardModel::Part part, bool live);
    void stateChanged(roost::ui::DashboardModel::Part part);

private:
    LiveAnswer::Ask askOf(Part part) const;
    void ask(Part part, const FigureQuery &query, QObject *context, ApiClient::Callback callback) const;
    FigureQuery queryOf(Part part) const;
    void take(Part part, const QJsonObject &json);
    void mergeTotals();
    void refresh();

    FiguresApi m_api;
    DashboardQuery &m_query;
    std::map<Part, std::unique_ptr<LiveAnswer>> m_answers;
    mutable std::map<Part, QDateTime> m_askedAt;
    DashboardFigures m_figures;
    FigureSeries m_totals;
    Pickup m_pickup;
    Forecast m_forecast;
    Funnel m_funnel;
    FigureSeries m_days;
    FigureSeries m_hosts;
    QDateTime m_asOf;
};

} // namespace roost::ui
