#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/pricing/explanation.h"
#include "backend/modules/pricing/pricing_repository.h"
#include "backend/modules/pricing/quote.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// What a booking has, of which a change is asked.
struct BookedStay
{
    BookingId id{};
    DateRange stay{};
    std::optional<PriceRuleId> coupon{}; ///< the rule that gave its discount
};

/// A property, and what a stay there would cost.
struct QuotedProperty
{
    Property property{};
    Quote quote{};
};

/// What a stay costs, and whether it can be booked. Any thread.
class PricingService
{
public:
    PricingService(Database &database, const PropertyService &properties, const Clock &clock, PlatformFees fees = {});

    /// Price and reasons as of now, in the caller's transaction; nothing is kept. Holds that have expired take no
    /// night. Invalid (pointer /coupon) when the coupon cannot be used.
    Quote quote(Session &session, const Property &property, const StayRequest &request) const;

    /// The same, of questions that were asked before, with the property's own.
    QuoteQuestions ask(Session &session, PropertyId propertyId, const StayRequest &request) const;
    Quote quote(Session &session, const Property &property, const StayRequest &request,
                const QuoteQuestions &questions) const;

    /// The same reasons as of now, at the price of a quote that was kept. Invalid (pointer /quote_id) when there is no
    /// such quote of this property, it has expired, or it was for another stay, number of guests or pets, or coupon;
    /// the coupon may be left out.
    Quote quoteAtKeptPrice(Session &session, const Property &property, const StayRequest &request, QuoteId id) const;

    /// For a booking that is to have this stay instead of its own: its nights are no obstacle, gaps that were there
    /// before are none either, and it keeps its coupon while that is good for the stay.
    Quote quoteForChange(Session &session, const Property &property, const StayRequest &request,
                         const BookedStay &booked) const;

    /// To be called by who books at this price, before the booking is written: Invalid (pointer /coupon) when others
    /// have used its coupon as often as may be. They wait for this transaction.
    void redeemCoupon(Session &session, const Property &property, const Quote &quote) const;

    /// Forgets kept quotes that have expired, and returns how many. A job calls it.
    qsizetype removeExpiredQuotes();

    /// A quote for who asks; kept for 30 minutes when it is bookable. NotFound when the actor may not see the property.
    Quote createQuote(const Actor &actor, PropertyId propertyId, const StayRequest &request);

    /// The same stay in one's own properties, of an admin in all of them, in the order of titles; nothing is kept.
    Page<QuotedProperty> quotes(const Actor &actor, const PropertyFilter &filter, const StayRequest &request, int limit,
                                const std::optional<PropertyPosition> &after) const;

    /// Why a night costs what it does, and whether a stay of `nights` (nothing: as few as may be) by one guest may
    /// begin with it. NotFound when the actor may not see the property.
    Explanation explain(const Actor &actor, PropertyId propertyId, QDate night, std::optional<int> nights) const;

private:
    Quote reckoned(const Property &property, const StayRequest &request, const Tariff &tariff,
                   const Neighbourhood &neighbourhood) const;
    void requireCoupon(Session &session, const Property &property, const Tariff &tariff,
                       const StayRequest &request) const;

    Database &m_database;
    const PropertyService &m_properties;
    const Clock &m_clock;
    PlatformFees m_fees;
    PricingRepository m_pricing;
};

} // namespace roost
