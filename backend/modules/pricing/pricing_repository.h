#pragma once

#include "backend/database/session.h"
#include "backend/modules/pricing/bookability.h"
#include "backend/modules/pricing/quote.h"

namespace roost {

/// Rows on their way that the quote of a stay is made of, asked for before its property is known.
struct QuoteQuestions
{
    Question<QList<Row>> overrides;
    Question<QList<Row>> rules;
    Question<QList<Row>> claims;
};

/// The SQL of prices and quotes, and the look at claims that a quote needs.
class PricingRepository
{
public:
    /// All that tariffOf() and neighbourhoodOf() take, in one round trip with whatever else is asked.
    QuoteQuestions askForQuote(Session &session, PropertyId propertyId, const StayRequest &request) const;

    /// As tariff() of the stay.
    static Tariff tariffOf(const QuoteQuestions &questions, const Property &property);

    /// As neighbourhood() of the stay; holds that have expired are noted, too.
    static Neighbourhood neighbourhoodOf(const QuoteQuestions &questions, const Property &property,
                                         const DateRange &stay, const QDateTime &now);

    /// Overrides of the nights from range.from up to and including range.to (a departure's rules stand there), and the
    /// rules that concern them; of coupons only the one with this code.
    Tariff tariff(Session &session, const Property &property, const DateRange &range,
                  const QString &couponCode = {}) const;

    /// The same for many properties, in two queries; of coupons none. currencies: of each property, as its amounts have
    /// none of their own.
    Tariffs tariffsOf(Session &session, const QHash<PropertyId, Currency> &currencies, const DateRange &range) const;

    /// What is claimed within and beside the stay; holds that have expired do not count, nor does what this booking has
    /// (nothing: every one counts).
    Neighbourhood neighbourhood(Session &session, const Property &property, const DateRange &stay, const QDateTime &now,
                                const std::optional<BookingId> &except = {}) const;

    /// The code of a coupon; empty when it is gone, or no coupon.
    QString couponCode(Session &session, PropertyId propertyId, PriceRuleId rule) const;

    /// How many bookings have a line of this rule; those that came to nothing do not count.
    int usesOf(Session &session, PropertyId propertyId, PriceRuleId rule) const;

    void insertQuote(Session &session, const Quote &quote, const std::optional<UserId> &guest,
                     const QDateTime &now) const;

    /// A kept quote with its price; its reasons are empty.
    std::optional<Quote> findQuote(Session &session, PropertyId propertyId, QuoteId id) const;

    /// Returns how many.
    qsizetype removeExpiredQuotes(Session &session, const QDateTime &now) const;
};

} // namespace roost
