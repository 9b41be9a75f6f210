#pragma once

#include "backend/modules/pricing/price.h"
#include "tests/support/sample_property.h"

#include <QtTest>

#include <algorithm>
#include <functional>

namespace roost::test {

/// "2030-05-06", or "05-06" of that year.
inline QDate date(const char *text)
{
    const QString given = QString::fromLatin1(text);
    return QDate::fromString(given.size() == 5 ? QStringLiteral("2030-") + given : given, Qt::ISODate);
}

inline DateRange dates(const char *from, const char *to)
{
    return {date(from), date(to)};
}

/// A stay before a case changes something: one night from Monday, 6 May 2030, for two, at 100.00 EUR, booked on 1
/// April, 35 days ahead; the platform adds nothing.
struct PriceCase
{
    Property property = sampleProperty();
    NightlyOverrides overrides{};
    QList<PriceRule> rules{};
    StayRequest request{.stay = {{2030, 5, 6}, {2030, 5, 7}}, .guests = 2};
    QDate bookedOn{2030, 4, 1};
    PlatformFees fees{};

    PriceCase()
    {
        property.includedGuests = 2;
        property.maxGuests = 8;
    }

    Money amount(qint64 minor) const { return {minor, property.currency()}; }

    /// Before anything that has an amount.
    void price(qint64 base, const char *currency = "EUR")
    {
        property.basePrice = money(base, currency);
        for (Money *fee : {&property.cleaningFee, &property.extraGuestFee, &property.petFee})
            *fee = amount(0);
    }

    void stay(const char *from, int nights) { request.stay = {date(from), date(from).addDays(nights)}; }
    void nights(int count) { request.stay.to = request.stay.from.addDays(count); }

    void guests(int count, const QList<int> &childAges = {})
    {
        request.guests = count;
        request.childAges = childAges;
    }

    void overridden(const char *night, qint64 minor)
    {
        overrides.insert(date(night), {.night = date(night), .price = amount(minor)});
    }

    /// Each rule is made a minute after the one before.
    PriceRule &rule(RuleKind kind, const char *name)
    {
        PriceRule made{.id = PriceRuleId::create(), .kind = kind, .name = QString::fromLatin1(name)};
        made.createdAt = QDateTime({2030, 1, 1}, {0, 0}, Qt::UTC).addSecs(60 * rules.size());
        rules.append(made);
        return rules.last();
    }

    PriceRule &season(const char *from, const char *to)
    {
        PriceRule &made = rule(RuleKind::Season, "Season");
        made.nights = dates(from, to);
        return made;
    }

    void season(const char *from, const char *to, qint64 minor) { season(from, to).price = amount(minor); }

    PriceRule &discount(RuleKind kind, int threshold, int basisPoints)
    {
        PriceRule &made = rule(kind, "Discount");
        (kind == RuleKind::LengthOfStay ? made.minNights : made.daysAhead) = threshold;
        made.percent = BasisPoints{basisPoints};
        return made;
    }

    PriceRule &coupon(const char *code)
    {
        PriceRule &made = rule(RuleKind::Coupon, "Coupon");
        made.couponCode = QString::fromLatin1(code);
        request.couponCode = made.couponCode;
        return made;
    }

    PriceRule &fixed(RuleKind kind, qint64 minor, ChargeUnit unit)
    {
        PriceRule &made = rule(kind, "Charge");
        made.amount = amount(minor);
        made.unit = unit;
        return made;
    }

    PriceRule &percent(RuleKind kind, int basisPoints, ChargeBases bases, ChargeUnit unit = ChargeUnit::Stay)
    {
        PriceRule &made = rule(kind, "Charge");
        made.percent = BasisPoints{basisPoints};
        made.percentOf = bases;
        made.unit = unit;
        return made;
    }

    Price reckoned() const
    {
        const Tariff tariff(overrides, rules);
        return reckon({property, tariff, request, bookedOn, fees});
    }
};

/// "base 05-06>05-09 3*10000=30000; cleaning 1*5000=5000"
inline QString textOf(const Price &price)
{
    QStringList lines;
    for (const PriceLine &line : price.lines) {
        const QString nights =
            line.nights ? line.nights->from.toString(u"MM-dd") + u'>' + line.nights->to.toString(u"MM-dd") + u' '
                        : QString();
        lines.append(QStringLiteral("%1 %2%3*%4=%5")
                         .arg(toName(line.rule), nights)
                         .arg(line.quantity)
                         .arg(line.unitAmount.minor())
                         .arg(line.amount.minor()));
    }
    return lines.join(QStringLiteral("; "));
}

using CaseChange = std::function<void(PriceCase &)>;

/// Columns of a table of cases, each worked out by hand.
inline void addPriceColumns()
{
    QTest::addColumn<CaseChange>("change");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<qint64>("total");
}

inline void addPrice(const char *name, const CaseChange &change, const char *lines, qint64 total)
{
    QTest::newRow(name) << change << QString::fromLatin1(lines) << total;
}

/// Compares one row: the lines, their sum, and the same whatever the order of the rules.
inline void checkPrice()
{
    QFETCH(CaseChange, change);
    QFETCH(QString, lines);
    QFETCH(qint64, total);

    PriceCase given;
    change(given);
    const Price price = given.reckoned();
    QCOMPARE(textOf(price), lines);
    QCOMPARE(price.total(), given.amount(total));
    QCOMPARE(price.nights() + price.fees() + price.taxes() + price.serviceFee(), price.total());

    std::reverse(given.rules.begin(), given.rules.end());
    QCOMPARE(given.reckoned(), price);
}

} // namespace roost::test
