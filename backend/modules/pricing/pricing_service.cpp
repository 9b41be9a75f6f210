#include "backend/modules/pricing/pricing_service.h"

#include "backend/core/errors.h"
#include "backend/modules/pricing/discounts.h"
#include "backend/modules/property/property_repository.h"

#include <algorithm>

namespace roost {

namespace {

constexpr qint64 quoteSeconds = 30 * 60;

[[noreturn]] void refuseKeptQuote(const QString &code, const QString &detail)
{
    throw Invalid(QStringLiteral("/quote_id"), code, detail);
}

[[noreturn]] void refuseCoupon(const QString &code, const QString &detail)
{
    throw Invalid(QStringLiteral("/coupon"), code, detail);
}

[[noreturn]] void refuseCoupon(CouponFault fault, const PriceRule &coupon)
{
    switch (fault) {
    case CouponFault::NotYetValid:
        refuseCoupon(QStringLiteral("NOT_YET_VALID"),
                     QStringLiteral("The coupon is good from %1 on.").arg(coupon.validFrom.toString(Qt::ISODate)));
    case CouponFault::Expired:
        refuseCoupon(QStringLiteral("EXPIRED"), QStringLiteral("The coupon has expired."));
    case CouponFault::TooShort:
        refuseCoupon(QStringLiteral("MIN_NIGHTS"),
                     QStringLiteral("The coupon is for stays of %1 nights or more.").arg(coupon.minNights.value_or(0)));
    case CouponFault::OtherDates:
        break;
    }
    refuseCoupon(QStringLiteral("OTHER_DATES"), QStringLiteral("The coupon is for other days of arrival."));
}

[[noreturn]] void refuseUsedCoupon()
{
    refuseCoupon(QStringLiteral("USED_UP"), QStringLiteral("The coupon has been used as often as it may be."));
}

const PriceRule *couponOf(const Tariff &tariff, const QString &code)
{
    const auto coupons = tariff.of(RuleKind::Coupon);
    const auto found = std::ranges::find(coupons, code, &PriceRule::couponCode);
    return found == coupons.end() ? nullptr : &*found;
}

} // namespace

PricingService::PricingService(Database &database, const PropertyService &properties, const Clock &clock,
                               PlatformFees fees)
    : m_database(database)
    , m_properties(properties)
    , m_clock(clock)
    , m_fees(fees)
{
}

Quote PricingService::quote(Session &session, const Property &property, const StayRequest &request) const
{
    return quote(session, property, request, ask(session, property.id, request));
}

QuoteQuestions PricingService::ask(Session &session, PropertyId propertyId, const StayRequest &request) const
{
    return m_pricing.askForQuote(session, propertyId, request);
}

Quote PricingService::quote(Session &session, const Property &property, const StayRequest &request,
                            const QuoteQuestions &questions) const
{
    const auto neighbourhood = PricingRepository::neighbourhoodOf(questions, property, request.stay, m_clock.now());
    const Tariff tariff = PricingRepository::tariffOf(questions, property);
    requireCoupon(session, property, tariff, request);
    return reckoned(property, request, tariff, neighbourhood);
}

Quote PricingService::quoteAtKeptPrice(Session &session, const Property &property, const StayRequest &request,
                                       QuoteId id) const
{
    const auto kept = m_pricing.findQuote(session, property.id, id);
    if (!kept)
        refuseKeptQuote(QStringLiteral("NOT_FOUND"), QStringLiteral("There is no such quote of this property."));
    StayRequest asked = request;
    if (asked.couponCode.isEmpty())
        asked.couponCode = kept->request.couponCode;
    if (kept->request != asked)
        refuseKeptQuote(QStringLiteral("OTHER_STAY"), QStringLiteral("The quote is for other dates or guests."));
    if (kept->expiresAt <= m_clock.now())
        refuseKeptQuote(QStringLiteral("EXPIRED"), QStringLiteral("The quote has expired; ask for a new one."));

    const QuoteQuestions questions = m_pricing.askForQuote(session, property.id, {.stay = asked.stay});
    const auto neighbourhood = PricingRepository::neighbourhoodOf(questions, property, asked.stay, m_clock.now());
    Quote result = reckoned(property, asked, PricingRepository::tariffOf(questions, property), neighbourhood);
    result.id = kept->id;
    result.price = kept->price;
    result.expiresAt = kept->expiresAt;
    return result;
}

Quote PricingService::quoteForChange(Session &session, const Property &property, const StayRequest &request,
                                     const BookedStay &booked) const
{
    StayRequest asked = request;
    if (booked.coupon)
        asked.couponCode = m_pricing.couponCode(session, property.id, *booked.coupon);
    Neighbourhood beside = m_pricing.neighbourhood(session, property, asked.stay, m_clock.now(), booked.id);
    if (asked.stay.from == booked.stay.from)
        beside.freeBefore.reset();
    if (asked.stay.to == booked.stay.to)
        beside.freeAfter.reset();
    return reckoned(property, asked, m_pricing.tariff(session, property, asked.stay, asked.couponCode), beside);
}

void PricingService::redeemCoupon(Session &session, const Property &property, const Quote &quote) const
{
    if (quote.request.couponCode.isEmpty())
        return;
    const Tariff tariff = m_pricing.tariff(session, property, quote.request.stay, quote.request.couponCode);
    const PriceRule *coupon = couponOf(tariff, quote.request.couponCode);
    if (!coupon || !coupon->maxUses)
        return;
    PropertyRepository().lock(session, property.id); // so that two that book by it count one after the other
    if (m_pricing.usesOf(session, property.id, coupon->id) >= *coupon->maxUses)
        refuseUsedCoupon();
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

Page<QuotedProperty> PricingService::quotes(const Actor &actor, const PropertyFilter &filter,
                                            const StayRequest &request, int limit,
                                            const std::optional<PropertyPosition> &after) const
{
    return m_database.read([&](Session &session) {
        const Page<Property> properties = m_properties.list(actor, filter, limit, after);
        Page<QuotedProperty> page{{}, properties.hasMore};
        for (const Property &property : properties.items)
            page.items.append({property, quote(session, property, request)});
        return page;
    });
}

Explanation PricingService::explain(const Actor &actor, PropertyId propertyId, QDate night,
                                    std::optional<int> nights) const
{
    return m_database.read([&](Session &session) {
        const Property property = m_properties.getVisible(session, actor, propertyId);
        const Tariff tariff =
            m_pricing.tariff(session, property, {night, night.addDays(nights.value_or(maximumNights))});
        const int asked = nights.value_or(rulesOfNight(property, tariff, night).minNights);
        const StayRequest request{.stay = {night, night.addDays(asked)}};
        return roost::explain({property, tariff, request, m_clock.today(property.timeZone.toUtf8()),
                               m_pricing.neighbourhood(session, property, request.stay, m_clock.now())});
    });
}

Quote PricingService::reckoned(const Property &property, const StayRequest &request, const Tariff &tariff,
                               const Neighbourhood &neighbourhood) const
{
    const QDate today = m_clock.today(property.timeZone.toUtf8());
    return {
        .propertyId = property.id,
        .request = request,
        .price = reckon({property, tariff, request, today, m_fees}),
        .reasons = reasonsAgainst({property, tariff, request, today, neighbourhood}),
        .meetsExpiredHolds = neighbourhood.meetsExpiredHolds,
    };
}

void PricingService::requireCoupon(Session &session, const Property &property, const Tariff &tariff,
                                   const StayRequest &request) const
{
    if (request.couponCode.isEmpty())
        return;
    const PriceRule *coupon = couponOf(tariff, request.couponCode);
    if (!coupon)
        refuseCoupon(QStringLiteral("UNKNOWN"), QStringLiteral("There is no such coupon of this property."));
    if (const auto fault = faultOfCoupon(*coupon, request.stay, m_clock.today(property.timeZone.toUtf8())))
        refuseCoupon(*fault, *coupon);
    if (coupon->maxUses && m_pricing.usesOf(session, property.id, coupon->id) >= *coupon->maxUses)
        refuseUsedCoupon();
}

qsizetype PricingService::removeExpiredQuotes()
{
    return m_database.transaction(
        [&](Session &session) { return m_pricing.removeExpiredQuotes(session, m_clock.now()); });
}

} // namespace roost
