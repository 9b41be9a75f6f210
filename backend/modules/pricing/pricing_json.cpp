#include "backend/modules/pricing/pricing_json.h"

#include "backend/core/errors.h"
#include "backend/http/json_value.h"

#include <algorithm>

namespace roost {

namespace {

using http::toJson;

QJsonObject lineToJson(const PriceLine &line)
{
    QJsonObject json{
        {QStringLiteral("kind"), toName(line.kind)},
        {QStringLiteral("name"), line.name},
        {QStringLiteral("rule"), toName(line.rule)},
        {QStringLiteral("rule_id"), line.ruleId ? QJsonValue(line.ruleId->toString()) : QJsonValue()},
        {QStringLiteral("quantity"), line.quantity},
        {QStringLiteral("unit_amount"), toJson(line.unitAmount)},
        {QStringLiteral("amount"), toJson(line.amount)},
    };
    if (line.nights) {
        json.insert(QStringLiteral("from"), toJson(line.nights->from));
        json.insert(QStringLiteral("to"), toJson(line.nights->to));
    }
    return json;
}

PriceLine lineFromJson(const QJsonObject &json)
{
    return {
        .kind = fromName<LineKind>(json.value(u"kind").toString()).value(),
        .name = json.value(u"name").toString(),
        .rule = fromName<LineRule>(json.value(u"rule").toString()).value(),
        .ruleId = PriceRuleId::parse(json.value(u"rule_id").toString()),
        .nights = DateRange::make(parseIsoDate(json.value(u"from").toString()).value_or(QDate()),
                                  parseIsoDate(json.value(u"to").toString()).value_or(QDate())),
        .quantity = json.value(u"quantity").toInt(),
        .unitAmount = http::moneyFromJson(json.value(u"unit_amount"), QStringLiteral("/unit_amount")),
        .amount = http::moneyFromJson(json.value(u"amount"), QStringLiteral("/amount")),
    };
}

} // namespace

QJsonArray linesToJson(const QList<PriceLine> &lines)
{
    QJsonArray json;
    for (const PriceLine &line : lines)
        json.append(lineToJson(line));
    return json;
}

QList<PriceLine> linesFromJson(const QJsonArray &json)
{
    QList<PriceLine> lines;
    for (const QJsonValue &line : json)
        lines.append(lineFromJson(line.toObject()));
    return lines;
}

QJsonObject toJson(const Quote &quote)
{
    QJsonArray reasons;
    for (const Reason &reason : quote.reasons)
        reasons.append(
            QJsonObject{{QStringLiteral("code"), toName(reason.obstacle)}, {QStringLiteral("detail"), reason.detail}});
    return {
        {QStringLiteral("id"), quote.id ? QJsonValue(quote.id->toString()) : QJsonValue()},
        {QStringLiteral("property_id"), quote.propertyId.toString()},
        {QStringLiteral("check_in"), toJson(quote.request.stay.from)},
        {QStringLiteral("check_out"), toJson(quote.request.stay.to)},
        {QStringLiteral("nights"), quote.request.stay.nights()},
        {QStringLiteral("guests"), quote.request.guests},
        {QStringLiteral("children_ages"), toJson(quote.request.childAges)},
        {QStringLiteral("pets"), quote.request.pets},
        {QStringLiteral("coupon"), quote.request.couponCode.isEmpty() ? QJsonValue() : quote.request.couponCode},
        {QStringLiteral("bookable"), quote.isBookable()},
        {QStringLiteral("reasons"), reasons},
        {QStringLiteral("lines"), linesToJson(quote.price.lines)},
        {QStringLiteral("total"), toJson(quote.price.total())},
        {QStringLiteral("expires_at"), toJson(quote.expiresAt)},
    };
}

StayRequest stayFromJson(const QJsonObject &json)
{
    const QDate checkIn = http::dateFromJson(json.value(u"check_in"), QStringLiteral("/check_in"));
    const QDate checkOut = http::dateFromJson(json.value(u"check_out"), QStringLiteral("/check_out"));
    StayRequest request{.stay = requireNights(checkIn, checkOut, QStringLiteral("/check_out")),
                        .guests = json.value(u"guests").toInt(1),
                        .pets = json.value(u"pets").toInt(0),
                        .couponCode = json.value(u"coupon").toString().trimmed().toUpper()};
    for (const QJsonValue &age : json.value(u"children_ages").toArray())
        request.childAges.append(age.toInt());
    std::sort(request.childAges.begin(), request.childAges.end());
    if (request.childAges.size() >= request.guests)
        throw Invalid(QStringLiteral("/children_ages"), QStringLiteral("RANGE"),
                      QStringLiteral("At least one of the guests must be an adult."));
    return request;
}

DateRange requireNights(QDate from, QDate to, const QString &toPointer, qint64 maximum)
{
    const auto range = DateRange::make(from, to);
    if (!range)
        throw Invalid(toPointer, QStringLiteral("ORDER"), QStringLiteral("Must be after the first day."));
    if (range->nights() > maximum)
        throw Invalid(toPointer, QStringLiteral("TOO_LONG"),
                      QStringLiteral("Must be %1 nights at the most.").arg(maximum));
    return *range;
}

} // namespace roost
