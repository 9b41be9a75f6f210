#include "backend/modules/admin/demand_counter.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

constexpr qsizetype longestCity = 100;
constexpr qsizetype mostCities = 10'000; ///< texts of strangers must not fill the memory
constexpr qint64 quarterOfAnHour = 15 * 60;

bool isSuccess(const Response &response)
{
    return response.status >= 200 && response.status < 300;
}

/// The handler, and after it what counts.
http::Handler counted(const http::Handler &handler, const std::function<void(const Request &)> &count)
{
    return [handler, count](const Request &request) {
        Response response = handler(request);
        if (isSuccess(response))
            count(request);
        return response;
    };
}

} // namespace

DemandCounter::DemandCounter(const Clock &clock)
    : m_clock(clock)
{
}

void DemandCounter::searched(const QString &city)
{
    const QDate day = m_clock.now().toUTC().date();
    const std::lock_guard guard(m_mutex);
    std::pair key{day, city.trimmed().left(longestCity).toLower()};
    if (m_demand.searches.size() >= mostCities && !m_demand.searches.contains(key))
        key.second.clear();
    ++m_demand.searches[key];
}

void DemandCounter::quoted(PropertyId property)
{
    // Of any time zone midnight is at a quarter.
    const qint64 quarter = m_clock.now().toSecsSinceEpoch() / quarterOfAnHour;
    const std::lock_guard guard(m_mutex);
    ++m_demand.quotes[{property, QDateTime::fromSecsSinceEpoch(quarter * quarterOfAnHour, Qt::UTC)}];
}

Demand DemandCounter::take()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_demand, {});
}

void DemandCounter::giveBack(const Demand &demand)
{
    const std::lock_guard guard(m_mutex);
    m_demand += demand;
}

QList<http::Route> DemandCounter::counting(const QList<http::Route> &routes)
{
    QList<http::Route> result = routes;
    for (http::Route &route : result) {
        if (route.method == http::Method::Get && route.path == "/api/v1/search")
            route.handler = counted(route.handler, [this](const Request &request) {
                if (!request.queryValue("cursor"))
                    searched(request.queryValue("city").value_or(QString()));
            });
        if (route.method == http::Method::Post && route.path == "/api/v1/properties/{id}/quotes")
            route.handler =
                counted(route.handler, [this](const Request &request) { quoted(request.pathId<PropertyId>()); });
    }
    return result;
}

} // namespace roost
