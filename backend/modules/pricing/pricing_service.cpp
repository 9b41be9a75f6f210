#include "backend/modules/pricing/pricing_service.h"

#include "backend/core/errors.h"

namespace roost {

namespace {

constexpr qint64 quoteSeconds = 30 * 60;

[[noreturn]] void refuseKeptQuote(const QString &code, const QString &detail)
{
    throw Invalid(QStringLiteral("/quote_id"), code, detail);
}

} // namespace

PricingService::PricingService(Database &database, const PropertyService &properties, const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_clock(clock)
{
}

Quote PricingService::quote(Session &session, const Property &property, const StayRequest &request) const
{
    const NightlyOverrides overrides = m_pricing.overrides(session, property, request.stay);
    const bool claimed = m_pricing.isClaimed(session, property.id, property.claimedNights(request.stay), m_clock.now());
    return {
        .propertyId = property.id,
        .request = request,
        .price = reckon({property, overrides, request.stay, request.guests}),
        .reasons = reasonsAgainst({property, overrides, request.stay, request.guests,
                                   m_clock.today(property.timeZone.toUtf8()), claimed ? Claimed::Yes : Claimed::No}),
    };
}

Quote PricingService::quoteAtKeptPrice(Session &session, const Property &property, const StayRequest &request,
                                       QuoteId id) const
{
    const auto kept = m_pricing.findQuote(session, property.id, id);
    if (!kept)
        refuseKeptQuote(QStringLiteral("NOT_FOUND"), QStringLiteral("There is no such quote of this property."));
    if (kept->request != request)
        refuseKeptQuote(QStringLiteral("OTHER_STAY"), QStringLiteral("The quote is for other dates or guests."));
    if (kept->expiresAt <= m_clock.now())
        refuseKeptQuote(QStringLiteral("EXPIRED"), QStringLiteral("The quote has expired; ask for a new one."));

    Quote result = quote(session, property, request);
    result.id = kept->id;
    result.price = kept->price;
    result.expiresAt = kept->expiresAt;
    return result;
}

Quote PricingService::createQuote(const Actor &actor, PropertyId propertyId, const StayRequest &request)
{
    return m_database.transaction([&](Session &session) {
        const Property property = m_properties.getVisible(session, actor, propertyId);
        Quote result = quote(session, property, request);
        if (!result.isBookable())
            return result;

        const QDateTime now = m_clock.now();
        result.id = QuoteId::create();
        result.expiresAt = now.addSecs(quoteSeconds);
        m_pricing.insertQuote(session, result, actor.isSignedIn() ? std::optional(actor.userId) : std::nullopt, now);
        return result;
    });
}

} // namespace roost
