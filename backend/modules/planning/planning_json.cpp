#include "backend/modules/planning/planning_json.h"

#include "backend/http/json_value.h"
#include "backend/modules/pricing/price_change_json.h"
#include "backend/modules/pricing/pricing_json.h"

#include <cmath>

namespace roost {

namespace {

using http::toJson;

QJsonObject toJson(const CurveNight &night)
{
    QJsonObject json = roost::toJson(night.terms);
    json.insert(QStringLiteral("date"), toJson(night.date));
    json.insert(QStringLiteral("state"), toName(night.state));
    json.insert(QStringLiteral("rule_name"), night.terms.rate.name);
    json.insert(QStringLiteral("before"), night.before ? QJsonValue(roost::toJson(*night.before)) : QJsonValue());
    json.insert(QStringLiteral("last_year"), QJsonObject{{QStringLiteral("date"), toJson(night.lastYear.date)},
                                                         {QStringLiteral("price"), toJson(night.lastYear.price)}});
    return json;
}

/// A count in hundredths of a percent of one.
QJsonValue countOf(qint64 weighted)
{
    return static_cast<double>(weighted) / static_cast<double>(wholeWeight);
}

QJsonObject toJson(const SimulatedSum &sum)
{
    return {
        {QStringLiteral("stays"), countOf(sum.stays)},
        {QStringLiteral("nights"), countOf(sum.nights)},
        {QStringLiteral("not_bookable"), sum.lost},
        {QStringLiteral("revenue"), toJson(sum.revenue)},
        {QStringLiteral("average_daily_rate"), toJson(sum.averageDailyRate())},
    };
}

QJsonObject toJson(const SimulatedSums &sums)
{
    return {
        {QStringLiteral("past"), toJson(sums.past)},
        {QStringLiteral("now"), toJson(sums.now)},
        {QStringLiteral("draft"), toJson(sums.draft)},
    };
}

QJsonObject toJson(const Repricing &repricing)
{
    QJsonArray reasons;
    for (const Reason &reason : repricing.reasons)
        reasons.append(
            QJsonObject{{QStringLiteral("code"), toName(reason.obstacle)}, {QStringLiteral("detail"), reason.detail}});
    return {
        {QStringLiteral("bookable"), repricing.isBookable()},
        {QStringLiteral("reasons"), reasons},
        {QStringLiteral("revenue"), toJson(repricing.price.nights())},
        {QStringLiteral("total"), toJson(repricing.price.total())},
        {QStringLiteral("expected_stays"), countOf(repricing.weight)},
    };
}

QJsonObject toJson(const SimulatedStay &stay)
{
    return {
        {QStringLiteral("booking_id"), stay.past.id.toString()},
        {QStringLiteral("code"), stay.past.code},
        {QStringLiteral("guest_name"), stay.past.guestName},
        {QStringLiteral("check_in"), toJson(stay.past.stay.from)},
        {QStringLiteral("check_out"), toJson(stay.past.stay.to)},
        {QStringLiteral("replayed_check_in"), toJson(stay.stay.from)},
        {QStringLiteral("replayed_check_out"), toJson(stay.stay.to)},
        {QStringLiteral("now"), toJson(stay.now)},
        {QStringLiteral("draft"), toJson(stay.draft)},
    };
}

} // namespace

QJsonObject toJson(const PriceCurve &curve)
{
    QJsonArray nights;
    for (const CurveNight &night : curve.nights)
        nights.append(toJson(night));
    return {
        {QStringLiteral("property_id"), curve.property.id.toString()},
        {QStringLiteral("title"), curve.property.title},
        {QStringLiteral("currency"), curve.property.currency().code()},
        {QStringLiteral("time_zone"), curve.property.timeZone},
        {QStringLiteral("today"), toJson(curve.today)},
        {QStringLiteral("from"), toJson(curve.range.from)},
        {QStringLiteral("to"), toJson(curve.range.to)},
        {QStringLiteral("nights"), nights},
    };
}

QJsonObject toJson(const SimulationResult &result)
{
    QJsonArray months;
    const auto &sums = result.simulation.months;
    for (auto month = sums.begin(); month != sums.end(); ++month) {
        QJsonObject json = toJson(month.value());
        json.insert(QStringLiteral("month"), month.key().toString(QStringLiteral("yyyy-MM")));
        months.append(json);
    }
    QJsonArray stays;
    for (const SimulatedStay &stay : result.simulation.stays)
        stays.append(toJson(stay));
    return {
        {QStringLiteral("kind"), QStringLiteral("simulation")},
        {QStringLiteral("property_id"), result.property.id.toString()},
        {QStringLiteral("currency"), result.property.currency().code()},
        {QStringLiteral("from"), toJson(result.arrivals.from)},
        {QStringLiteral("to"), toJson(result.arrivals.to)},
        {QStringLiteral("shift_days"), result.shiftDays},
        {QStringLiteral("elasticity"), static_cast<int>(result.elasticity) / 100.0},
        {QStringLiteral("total"), toJson(result.simulation.total)},
        {QStringLiteral("months"), months},
        {QStringLiteral("stays"), stays},
    };
}

SimulationRequest simulationFromJson(const QJsonObject &json)
{
    SimulationRequest request{.draft = editsFromJson(json)};
    request.elasticity = Elasticity(static_cast<int>(std::lround(json.value(u"elasticity").toDouble() * 100)));
    if (json.contains(u"from") != json.contains(u"to"))
        throw Invalid(json.contains(u"from") ? QStringLiteral("/to") : QStringLiteral("/from"),
                      QStringLiteral("REQUIRED"), QStringLiteral("A span has both ends, or neither is given."));
    if (json.contains(u"from"))
        request.arrivals =
            requireNights(http::dateFromJson(json.value(u"from"), QStringLiteral("/from")),
                          http::dateFromJson(json.value(u"to"), QStringLiteral("/to")), QStringLiteral("/to"));
    return request;
}

} // namespace roost
