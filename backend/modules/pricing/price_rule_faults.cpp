#include "backend/modules/pricing/price_rule_faults.h"

#include <algorithm>
#include <array>

namespace roost {

namespace {

/// One field of the contract: which kinds may have it, which must.
struct FieldRule
{
    const char *name;
    bool (*isGiven)(const PriceRule &);
    unsigned allowed;
    unsigned required;
};

constexpr unsigned bit(RuleKind kind)
{
    return 1u << static_cast<unsigned>(kind);
}

constexpr unsigned season = bit(RuleKind::Season);
constexpr unsigned lengthOfStay = bit(RuleKind::LengthOfStay);
constexpr unsigned leadTime = bit(RuleKind::EarlyBird) | bit(RuleKind::LastMinute);
constexpr unsigned coupon = bit(RuleKind::Coupon);
constexpr unsigned charge = bit(RuleKind::Fee) | bit(RuleKind::Tax);

const auto &fieldRules()
{
    using R = const PriceRule &;
    static constexpr auto table = std::to_array<FieldRule>({
        {"from", [](R rule) { return rule.nights.has_value(); }, ~0u, season},
        {"weekdays", [](R rule) { return rule.weekdays.has_value(); }, season, 0},
        {"price", [](R rule) { return rule.price.has_value(); }, season, 0},
        {"weekend_price", [](R rule) { return rule.weekendPrice.has_value(); }, season, 0},
        {"basis_points", [](R rule) { return rule.percent.has_value(); }, ~0u, lengthOfStay | leadTime},
        {"amount", [](R rule) { return rule.amount.has_value(); }, coupon | charge, 0},
        {"percent_of", [](R rule) { return rule.percentOf || !rule.percentOfFees.isEmpty(); }, charge, 0},
        {"cap", [](R rule) { return rule.cap.has_value(); }, coupon | charge, 0},
        {"unit_cap", [](R rule) { return rule.unitCap.has_value(); }, charge, 0},
        {"cap_nights", [](R rule) { return rule.capNights.has_value(); }, charge, 0},
        {"exempt_under_age", [](R rule) { return rule.exemptUnderAge.has_value(); }, charge, 0},
        {"min_nights", [](R rule) { return rule.minNights.has_value(); }, season | lengthOfStay | coupon, lengthOfStay},
        {"max_nights", [](R rule) { return rule.maxNights.has_value(); }, season, 0},
        {"closed_to_arrival", [](R rule) { return rule.closedToArrival.has_value(); }, season, 0},
        {"closed_to_departure", [](R rule) { return rule.closedToDeparture.has_value(); }, season, 0},
        {"days_ahead", [](R rule) { return rule.daysAhead.has_value(); }, leadTime, leadTime},
        {"coupon_code", [](R rule) { return !rule.couponCode.isEmpty(); }, coupon, coupon},
        {"valid_from", [](R rule) { return rule.validFrom.isValid(); }, coupon, 0},
        {"valid_until", [](R rule) { return rule.validUntil.isValid(); }, coupon, 0},
        {"max_uses", [](R rule) { return rule.maxUses.has_value(); }, coupon, 0},
    });
    return table;
}

/// Collects the faults of one rule.
class Examination
{
public:
    Examination(const PriceRule &rule, const Property &property, const QList<PriceRule> &others, const QString &pointer)
        : m_rule(rule)
        , m_property(property)
        , m_others(others)
        , m_pointer(pointer)
    {
    }

    QList<FieldError> run()
    {
        if (m_rule.name.isEmpty())
            add("name", "REQUIRED", "Must not be blank.");
        checkFields();
        checkAmounts();
        checkPercent();
        checkOrder();
        if (bit(m_rule.kind) & season)
            checkSeason();
        if (bit(m_rule.kind) & (coupon | charge) && m_rule.amount.has_value() == m_rule.percent.has_value())
            add("amount", "ONE_OF", "Must have an amount or basis_points, and not both.");
        if (bit(m_rule.kind) & charge)
            checkCharge();
        if (m_rule.kind == RuleKind::Coupon)
            checkCouponCode();
        return m_errors;
    }

private:
    void add(const char *field, const char *code, const QString &detail)
    {
        m_errors.append({m_pointer + u'/' + QLatin1StringView(field), QString::fromLatin1(code), detail});
    }
    void add(const char *field, const char *code, const char *detail) { add(field, code, QString::fromLatin1(detail)); }

    void checkFields()
    {
        for (const FieldRule &field : fieldRules()) {
            const bool isGiven = field.isGiven(m_rule);
            if (isGiven && !(field.allowed & bit(m_rule.kind)))
                add(field.name, "NOT_ALLOWED", QStringLiteral("A rule %1 has none.").arg(toName(m_rule.kind)));
            if (!isGiven && (field.required & bit(m_rule.kind)))
                add(field.name, "REQUIRED", QStringLiteral("A rule %1 must have it.").arg(toName(m_rule.kind)));
        }
    }

    void checkAmount(const char *field, const std::optional<Money> &amount, qint64 minimum)
    {
        if (!amount)
            return;
        if (amount->currency() != m_property.currency())
            add(field, "CURRENCY",
                QStringLiteral("Must be in the property's currency, %1.").arg(m_property.currency().code()));
        if (amount->minor() < minimum || amount->minor() > maximumPriceMinor)
            add(field, "RANGE",
                QStringLiteral("Must be from %1 to %2 minor units.").arg(minimum).arg(maximumPriceMinor));
    }

    void checkAmounts()
    {
        checkAmount("price", m_rule.price, 1);
        checkAmount("weekend_price", m_rule.weekendPrice, 1);
        checkAmount("amount", m_rule.amount, 1);
        checkAmount("cap", m_rule.cap, 0);
        checkAmount("unit_cap", m_rule.unitCap, 0);
    }

    void checkPercent()
    {
        constexpr int whole = 10'000;
        if (!m_rule.percent)
            return;
        const int percent = static_cast<int>(*m_rule.percent);
        if (m_rule.kind == RuleKind::Season ? percent < -9'000 || percent > 10 * whole || percent == 0
                                            : percent < 1 || percent > whole)
            add("basis_points", "RANGE",
                m_rule.kind == RuleKind::Season ? "Must be from -9000 to 100000, and not 0."
                                                : "Must be from 1 to 10000.");
    }

    void checkOrder()
    {
        if (m_rule.minNights && m_rule.maxNights && *m_rule.maxNights < *m_rule.minNights)
            add("max_nights", "RANGE", "Must not be less than min_nights.");
        if (m_rule.validFrom.isValid() && m_rule.validUntil.isValid() && m_rule.validUntil < m_rule.validFrom)
            add("valid_until", "ORDER", "Must not be before valid_from.");
    }

    void checkSeason()
    {
        if (m_rule.price && m_rule.percent)
            add("basis_points", "ONE_OF", "Must have a price or basis_points, and not both.");
        if (m_rule.weekendPrice && !m_rule.price)
            add("weekend_price", "NOT_ALLOWED", "Goes with a price only.");
        if (!m_rule.price && !m_rule.percent && !m_rule.minNights && !m_rule.maxNights && !m_rule.closedToArrival &&
            !m_rule.closedToDeparture)
            add("price", "REQUIRED", "A season says something: a price, basis_points or a restriction.");
    }

    void checkCharge()
    {
        const bool perNight = m_rule.unit == ChargeUnit::Night || m_rule.unit == ChargeUnit::GuestNight;
        const bool perGuest = m_rule.unit == ChargeUnit::Guest || m_rule.unit == ChargeUnit::GuestNight;
        if (m_rule.capNights && !(m_rule.amount && perNight))
            add("cap_nights", "NOT_ALLOWED", "Goes with an amount of a night or guest-night only.");
        if (m_rule.exemptUnderAge && !perGuest)
            add("exempt_under_age", "NOT_ALLOWED", "Goes with a unit GUEST or GUEST_NIGHT only.");
        if (m_rule.unitCap && !m_rule.percent)
            add("unit_cap", "NOT_ALLOWED", "Goes with basis_points only.");
        const bool isOfSomething = m_rule.percentOf || !m_rule.percentOfFees.isEmpty();
        if (m_rule.percent && !isOfSomething)
            add("percent_of", "REQUIRED", "A percentage is of something.");
        if (!m_rule.percent && isOfSomething)
            add("percent_of", "NOT_ALLOWED", "Goes with basis_points only.");
        checkFeesNamed();
    }

    void checkFeesNamed()
    {
        if (m_rule.kind == RuleKind::Fee &&
            (!m_rule.percentOfFees.isEmpty() || m_rule.percentOf.testFlag(ChargeBase::CustomFees)))
            add("percent_of", "NOT_ALLOWED", "A fee is no part of another custom fee.");
        for (const PriceRuleId &id : m_rule.percentOfFees) {
            const bool isKnown = std::any_of(m_others.begin(), m_others.end(), [&](const PriceRule &other) {
                return other.id == id && other.kind == RuleKind::Fee;
            });
            if (!isKnown)
                add("percent_of_fees", "NOT_FOUND", QStringLiteral("%1 is no fee of the property.").arg(id.toString()));
        }
    }

    void checkCouponCode()
    {
        const bool isTaken = std::any_of(m_others.begin(), m_others.end(), [&](const PriceRule &other) {
            return other.id != m_rule.id && other.kind == RuleKind::Coupon && other.couponCode == m_rule.couponCode;
        });
        if (isTaken)
            add("coupon_code", "DUPLICATE", "Another coupon of the property has this code.");
    }

    const PriceRule &m_rule;
    const Property &m_property;
    const QList<PriceRule> &m_others;
    QString m_pointer;
    QList<FieldError> m_errors;
};

} // namespace

QList<FieldError> faultsOf(const PriceRule &rule, const Property &property, const QList<PriceRule> &others,
                           const QString &pointer)
{
    return Examination(rule, property, others, pointer).run();
}

} // namespace roost
