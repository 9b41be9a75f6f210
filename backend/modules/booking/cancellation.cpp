#include "backend/modules/booking/cancellation.h"

#include <QTimeZone>

#include <algorithm>

namespace roost {
namespace {

constexpr BasisPoints half{5'000};
constexpr int longStay = 28;

/// The instants and sums that the rules of all policies are made of.
class Reckoning
{
public:
    Reckoning(const CancellationTerms &terms, const QDateTime &now)
        : m_terms(terms)
        , m_now(now)
        , m_zone(terms.timeZone.toLatin1())
    {
        if (!m_zone.isValid())
            m_zone = QTimeZone::utc();
    }

    bool isWithin(const QDateTime &start, qint64 hours) const { return m_now <= start.addSecs(hours * 3600); }
    bool isHoursAhead(qint64 hours) const { return m_now <= checkIn(0).addSecs(-hours * 3600); }
    bool isDaysAhead(int days) const { return m_now <= checkIn(days); }
    bool hasArrived() const { return m_now >= checkIn(0); }

    Money allNights() const { return nightsFrom(0); }

    /// The nights after those that were stayed and one more.
    Money nightsAfterTheNext() const
    {
        const qint64 stayed = m_terms.stay.from.daysTo(m_now.toTimeZone(m_zone).date());
        return nightsFrom(std::max<qint64>(stayed, 0) + 1);
    }

    Money nothing() const { return {0, m_terms.fees.currency()}; }

    Refund refund(const Money &nights, const QString &rule) const
    {
        const Money fees = hasArrived() ? nothing() : m_terms.fees;
        const Money base = allNights() + m_terms.fees;
        const Money back = nights + fees;
        return {nights, fees, m_terms.taxes.proportion(back, base), m_terms.serviceFee.proportion(back, base), rule};
    }

    Refund none(const QString &rule) const { return {nothing(), nothing(), nothing(), nothing(), rule}; }
    Refund everything(const QString &rule) const
    {
        return {allNights(), m_terms.fees, m_terms.taxes, m_terms.serviceFee, rule};
    }

private:
    QDateTime checkIn(int daysBefore) const
    {
        return QDateTime(m_terms.stay.from.addDays(-daysBefore), m_terms.checkInTime, m_zone);
    }

    Money nightsFrom(qint64 first) const
    {
        Money sum = nothing();
        for (qsizetype i = first; i < m_terms.nights.size(); ++i)
            sum += m_terms.nights[i].amount;
        return sum;
    }

    const CancellationTerms &m_terms;
    const QDateTime &m_now;
    QTimeZone m_zone;
};

Refund flexible(const Reckoning &reckoning)
{
    if (reckoning.isHoursAhead(24))
        return reckoning.refund(reckoning.allNights(),
                                QStringLiteral("Flexible: free until 24 hours before check-in."));
    return reckoning.refund(reckoning.nightsAfterTheNext(),
                            QStringLiteral("Flexible: the nights stayed and one more are kept."));
}

Refund moderate(const Reckoning &reckoning)
{
    if (reckoning.isDaysAhead(5))
        return reckoning.refund(reckoning.allNights(), QStringLiteral("Moderate: free until 5 days before check-in."));
    return reckoning.refund(reckoning.nightsAfterTheNext().share(half),
                            QStringLiteral("Moderate: the nights stayed, one more and half of the rest are kept."));
}

/// Half of the nights until 7 days before, then none of them.
Refund halfOrNothing(const Reckoning &reckoning, const QString &policy)
{
    if (reckoning.isDaysAhead(7))
        return reckoning.refund(reckoning.allNights().share(half),
                                QStringLiteral("%1: half of the nights until 7 days before check-in.").arg(policy));
    return reckoning.refund(reckoning.nothing(),
                            QStringLiteral("%1: the nights are kept from 7 days before check-in on.").arg(policy));
}

Refund firm(const Reckoning &reckoning)
{
    if (reckoning.isDaysAhead(30))
        return reckoning.refund(reckoning.allNights(), QStringLiteral("Firm: free until 30 days before check-in."));
    return halfOrNothing(reckoning, QStringLiteral("Firm"));
}

Refund strict(const Reckoning &reckoning, const QDateTime &bookedAt)
{
    if (reckoning.isWithin(bookedAt, 48) && reckoning.isDaysAhead(14))
        return reckoning.refund(
            reckoning.allNights(),
            QStringLiteral("Strict: free within 48 hours of booking, 14 days or more before check-in."));
    return halfOrNothing(reckoning, QStringLiteral("Strict"));
}

} // namespace

Refund reckonRefund(const CancellationTerms &terms, CancelledBy by, const QDateTime &now)
{
    const Reckoning reckoning(terms, now);
    if (!terms.confirmedAt)
        return reckoning.none(QStringLiteral("Nothing was paid yet."));
    if (by == CancelledBy::Host)
        return reckoning.everything(QStringLiteral("Cancelled by the host: everything is refunded."));
    if (reckoning.isWithin(*terms.confirmedAt, 24) && reckoning.isDaysAhead(7) && terms.stay.nights() < longStay)
        return reckoning.everything(
            QStringLiteral("Free within 24 hours of confirmation, 7 days or more before check-in."));

    switch (terms.policy) {
    case CancellationPolicy::Flexible:
        return flexible(reckoning);
    case CancellationPolicy::Moderate:
        return moderate(reckoning);
    case CancellationPolicy::Firm:
        return firm(reckoning);
    case CancellationPolicy::Strict:
        return strict(reckoning, terms.bookedAt);
    case CancellationPolicy::NonRefundable:
        break;
    }
    return reckoning.refund(reckoning.nothing(), QStringLiteral("Non-refundable: the nights are kept."));
}

} // namespace roost
