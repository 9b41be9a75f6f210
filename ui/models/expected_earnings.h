#pragma once

#include "ui/api/booking_api.h"
#include "ui/api/earnings_api.h"

#include <QDate>
#include <QHash>
#include <QObject>

namespace roost::ui {

/// How much of what the ledger says is for stays that have yet to begin. Reads the host's share of each booking from
/// the ledger, and which bookings are still to come. GUI thread.
class ExpectedEarnings : public QObject
{
    Q_OBJECT

public:
    explicit ExpectedEarnings(ApiClient &api, QObject *parent = nullptr);

    /// today: from which day on a stay is still to come.
    void load(QDate today);

    bool isLoaded() const { return m_isLoaded; }
    Money amount(const QString &currency) const { return {m_amounts.value(currency), currency}; }
    int stays() const { return m_stays; }

    /// Of the stays that begin in the month of the day.
    Money amount(const QString &currency, QDate month) const
    {
        return {m_monthly.value({currency, month.year() * 12 + month.month()}), currency};
    }

Q_SIGNALS:
    void loaded();
    void failed(const roost::ui::Problem &problem);

private:
    void loadStays(const QString &cursor);
    void add(const QList<Booking> &stays);

    EarningsApi m_earnings;
    BookingApi m_bookings;
    QHash<QString, Money> m_shares; ///< by booking
    QHash<QString, qint64> m_amounts;
    QHash<std::pair<QString, int>, qint64> m_monthly; ///< by currency and month
    int m_stays = 0;
    bool m_isLoaded = false;
};

} // namespace roost::ui
