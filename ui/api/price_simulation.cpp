#include "ui/api/price_simulation.h"

#include "ui/api/json_fields.h"

namespace roost::ui {

namespace {

QStringList codesOf(const QJsonObject &repricing)
{
    QStringList codes;
    for (const auto &reason : repricing.value(QLatin1String("reasons")).toArray())
        codes.append(textField(reason.toObject(), "code"));
    return codes;
}

} // namespace

SimulatedSum SimulatedSum::fromJson(const QJsonObject &object)
{
    SimulatedSum sum{
        .stays = object.value(QLatin1String("stays")).toDouble(),
        .nights = object.value(QLatin1String("nights")).toDouble(),
        .notBookable = numberField(object, "not_bookable"),
        .revenue = moneyField(object, "revenue"),
    };
    if (object.value(QLatin1String("average_daily_rate")).isObject())
        sum.averageDailyRate = moneyField(object, "average_daily_rate");
    return sum;
}

SimulatedSums SimulatedSums::fromJson(const QJsonObject &object)
{
    return {
        .month = textField(object, "month"),
        .past = SimulatedSum::fromJson(objectField(object, "past")),
        .now = SimulatedSum::fromJson(objectField(object, "now")),
        .draft = SimulatedSum::fromJson(objectField(object, "draft")),
    };
}

SimulatedStay SimulatedStay::fromJson(const QJsonObject &object)
{
    const auto now = objectField(object, "now");
    const auto draft = objectField(object, "draft");
    return {
        .bookingId = textField(object, "booking_id"),
        .code = textField(object, "code"),
        .guestName = textField(object, "guest_name"),
        .checkIn = dateField(object, "check_in"),
        .checkOut = dateField(object, "check_out"),
        .replayedCheckIn = dateField(object, "replayed_check_in"),
        .now = moneyField(now, "revenue"),
        .draft = moneyField(draft, "revenue"),
        .isBookableNow = flagField(now, "bookable"),
        .isBookable = flagField(draft, "bookable"),
        .obstacles = codesOf(draft),
        .obstaclesOfNow = codesOf(now),
    };
}

PriceSimulation PriceSimulation::fromJson(const QJsonObject &object)
{
    return {
        .currency = textField(object, "currency"),
        .from = dateField(object, "from"),
        .to = dateField(object, "to"),
        .elasticity = object.value(QLatin1String("elasticity")).toDouble(),
        .total = SimulatedSums::fromJson(objectField(object, "total")),
        .months = listField<SimulatedSums>(object, "months"),
        .stays = listField<SimulatedStay>(object, "stays"),
    };
}

} // namespace roost::ui
