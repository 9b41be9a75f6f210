#include "ui/models/expected_earnings.h"

namespace roost::ui {

namespace {
constexpr int pageSize = 100;
constexpr int longestAhead = 730; ///< days between paying and arriving, at most
} // namespace

ExpectedEarnings::ExpectedEarnings(ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_earnings(api)
    , m_bookings(api)
{
}

void ExpectedEarnings::load(QDate today)
{
    m_earnings.show(today.addDays(-longestAhead), today.addDays(2), EarningsGroup::Booking, this,
                    [this](const EarningsReport &report, const std::optional<Problem> &problem) {
                        if (problem) {
                            Q_EMIT failed(*problem);
                            return;
                        }
                        m_shares.clear();
                        m_amounts.clear();
                        m_monthly.clear();
                        m_stays = 0;
                        for (const auto &line : report.items)
                            m_shares.insert(line.key, line.earned);
                        loadStays({});
                    });
}

void ExpectedEarnings::loadStays(const QString &cursor)
{
    BookingQuery query;
    query.statuses = {BookingStatus::Confirmed};
    m_bookings.list(query, cursor, pageSize, this, [this](const Listing<Booking> &page, const auto &problem) {
        if (problem) {
            Q_EMIT failed(*problem);
            return;
        }
        add(page.items);
        if (!page.nextCursor.isEmpty()) {
            loadStays(page.nextCursor);
            return;
        }
        m_isLoaded = true;
        Q_EMIT loaded();
    });
}

void ExpectedEarnings::add(const QList<Booking> &stays)
{
    for (const auto &stay : stays) {
        const auto share = m_shares.value(stay.id);
        m_amounts[share.currency] += share.amount;
        m_monthly[{share.currency, stay.checkIn.year() * 12 + stay.checkIn.month()}] += share.amount;
        ++m_stays;
    }
}

} // namespace roost::ui
