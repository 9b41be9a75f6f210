#include "backend/modules/admin/monthly_revenue_repository.h"

#include <algorithm>

namespace roost {
namespace {

constexpr int monthsOfAYear = 12;

int monthOf(QDate date)
{
    return date.year() * monthsOfAYear + date.month() - 1;
}

/// Of the months from one to before another.
qint64 sumOf(const std::vector<qint64> &revenue, int firstMonth, int from, int until)
{
    const auto size = static_cast<int>(revenue.size());
    qint64 sum = 0;
    for (int i = std::max(from - firstMonth, 0); i < std::min(until - firstMonth, size); ++i)
        sum += revenue[static_cast<std::size_t>(i)];
    return sum;
}

} // namespace

std::vector<MonthlyRevenueRepository::Sum> MonthlyRevenueRepository::sums(Session &session, const FigureQuery &query,
                                                                          const DateRange &months)
{
    const QString cityName = query.filter.city.isEmpty()
                                 ? QString()
                                 : session.one("SELECT lower(?::text) AS city", query.filter.city).get<QString>("city");
    const std::lock_guard guard(m_mutex);
    catchUp(session);
    const int currency = codeOf(query.filter.currency->code());
    const int city = codeOf(cityName);
    const int propertyType = query.filter.propertyType ? codeOf(toName(*query.filter.propertyType)) : 0;
    const int from = monthOf(months.from);
    const int until = monthOf(months.to.addDays(-1)) + 1;

    std::vector<Sum> sums;
    std::vector<int> placeOf(m_hosts.size(), -1);
    for (std::size_t i = 0; i < m_homes.size(); ++i) {
        const Home &home = m_homes[i];
        const bool isAskedFor = home.isKnown && home.currency == currency &&
                                (cityName.isEmpty() || home.city == city) &&
                                (!query.filter.propertyType || home.propertyType == propertyType);
        if (!isAskedFor)
            continue;
        const qint64 revenue = sumOf(home.revenue, home.firstMonth, from, until);
        if (query.split == FigureSplit::Property) {
            sums.push_back({m_properties[i], revenue});
            continue;
        }
        int &place = placeOf[static_cast<std::size_t>(home.host)];
        if (place < 0) {
            place = static_cast<int>(sums.size());
            sums.push_back({m_hosts[static_cast<std::size_t>(home.host)], 0});
        }
        sums[static_cast<std::size_t>(place)].revenue += revenue;
    }
    return sums;
}

void MonthlyRevenueRepository::follow(Session &session)
{
    const std::lock_guard guard(m_mutex);
    catchUp(session);
}

void MonthlyRevenueRepository::catchUp(Session &session)
{
    if (m_entriesUntil.isEmpty())
        readMonths(session);
    readHomes(session);
    readEntries(session);
}

void MonthlyRevenueRepository::readMonths(Session &session)
{
    const auto rows = session.all(R"sql(
        SELECT f.through::text AS through, m.property_id, m.months
          FROM figure_fold f
          LEFT JOIN (SELECT property_id,
                            string_agg(concat((extract(year FROM month) * 12 + extract(month FROM month) - 1)::int, ':',
                                              revenue_minor), ',') AS months
                       FROM figure_months
                      WHERE revenue_minor <> 0
                      GROUP BY 1) m ON true
        )sql");
    for (const Row &row : rows) {
        const auto property = row.get<std::optional<PropertyId>>("property_id");
        if (!property)
            continue; // nothing is folded yet
        const int home = homeOf(property->uuid());
        const QString months = row.get<QString>("months");
        for (const auto month : QStringView(months).tokenize(u',')) {
            const qsizetype colon = month.indexOf(u':');
            add({home, month.first(colon).toInt(), month.sliced(colon + 1).toLongLong()});
        }
    }
    m_homesUntil = QStringLiteral("0");
    m_entriesUntil = rows.first().get<QString>("through");
}

void MonthlyRevenueRepository::readHomes(Session &session)
{
    const auto rows = session.all(R"sql(
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS until, p.property_id, p.host_id, p.currency,
               lower(p.city) AS city, p.property_type::text AS property_type
          FROM (VALUES (1)) one (row)
          LEFT JOIN homes_since(?::xid8) p ON true
        )sql",
                                  m_homesUntil);
    for (const Row &row : rows) {
        const auto property = row.get<std::optional<PropertyId>>("property_id");
        if (!property)
            continue; // none
        const QUuid hostId = row.get<UserId>("host_id").uuid();
        auto host = m_hostOf.constFind(hostId);
        if (host == m_hostOf.constEnd()) {
            host = m_hostOf.insert(hostId, static_cast<int>(m_hosts.size()));
            m_hosts.push_back(hostId);
        }
        Home &home = m_homes[static_cast<std::size_t>(homeOf(property->uuid()))];
        home.isKnown = true;
        home.host = *host;
        home.currency = codeOf(row.get<QString>("currency"));
        home.city = codeOf(row.get<QString>("city"));
        home.propertyType = codeOf(row.get<QString>("property_type"));
    }
    m_homesUntil = rows.first().get<QString>("until");
}

/// Never goes back: within somebody's transaction the snapshot may be older than what another has read.
void MonthlyRevenueRepository::readEntries(Session &session)
{
    const auto rows = session.all(R"sql(
        SELECT greatest(?::xid8, pg_snapshot_xmin(pg_current_snapshot()))::text AS until, d.property_id, d.month, d.is_settled, d.amount
          FROM (VALUES (1)) one (row)
          LEFT JOIN (SELECT e.property_id, (extract(year FROM f.date) * 12 + extract(month FROM f.date) - 1)::int AS month,
                            e.xact < pg_snapshot_xmin(pg_current_snapshot()) AS is_settled,
                            sum(f.revenue_minor)::bigint AS amount
                       FROM entries_since(?::xid8) e
                      CROSS JOIN LATERAL facts_of(e) f
                      WHERE f.revenue_minor <> 0
                      GROUP BY 1, 2, 3) d ON true
        )sql",
                                  m_entriesUntil, m_entriesUntil);
    for (const Change &change : std::as_const(m_unsettled))
        add({change.home, change.month, -change.amount});
    m_unsettled.clear();
    for (const Row &row : rows) {
        const auto property = row.get<std::optional<PropertyId>>("property_id");
        if (!property)
            continue; // none
        const Change change{homeOf(property->uuid()), row.get<int>("month"), row.get<qint64>("amount")};
        add(change);
        if (!row.get<bool>("is_settled"))
            m_unsettled.append(change);
    }
    m_entriesUntil = rows.first().get<QString>("until");
}

void MonthlyRevenueRepository::add(const Change &change)
{
    Home &home = m_homes[static_cast<std::size_t>(change.home)];
    if (home.revenue.empty())
        home.firstMonth = change.month;
    if (change.month < home.firstMonth) {
        home.revenue.insert(home.revenue.begin(), static_cast<std::size_t>(home.firstMonth - change.month), 0);
        home.firstMonth = change.month;
    }
    const auto place = static_cast<std::size_t>(change.month - home.firstMonth);
    if (home.revenue.size() <= place)
        home.revenue.resize(place + 1);
    home.revenue[place] += change.amount;
}

int MonthlyRevenueRepository::homeOf(const QUuid &property)
{
    const auto known = m_homeOf.constFind(property);
    if (known != m_homeOf.constEnd())
        return *known;
    const auto home = static_cast<int>(m_homes.size());
    m_homes.emplace_back();
    m_properties.push_back(property);
    m_homeOf.insert(property, home);
    return home;
}

/// A number for a word, so that words are compared cheaply.
int MonthlyRevenueRepository::codeOf(const QString &word)
{
    const auto known = m_codes.constFind(word);
    return known != m_codes.constEnd() ? *known : *m_codes.insert(word, static_cast<int>(m_codes.size()));
}

} // namespace roost
