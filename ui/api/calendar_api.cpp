#include "ui/api/calendar_api.h"

#include "ui/api/api_client.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace roost::ui {

namespace {

QDate dateOf(const QJsonObject &object, QLatin1String key)
{
    return QDate::fromString(object.value(key).toString(), Qt::ISODate);
}

NightState stateOf(const QString &name)
{
    static const QHash<QString, NightState> states{
        {QStringLiteral("free"), NightState::Free},         {QStringLiteral("held"), NightState::Held},
        {QStringLiteral("booked"), NightState::Booked},     {QStringLiteral("blocked"), NightState::Blocked},
        {QStringLiteral("imported"), NightState::Imported},
    };
    return states.value(name, NightState::Booked);
}

CalendarClaim::Kind kindOf(const QString &name)
{
    if (name == QLatin1String("BLOCK"))
        return CalendarClaim::Kind::Block;
    if (name == QLatin1String("IMPORT"))
        return CalendarClaim::Kind::Import;
    return CalendarClaim::Kind::Booking;
}

CalendarNight nightFrom(const QJsonObject &object)
{
    return {
        .price = object.value(QLatin1String("price")).toObject().value(QLatin1String("amount")).toInteger(),
        .minNights = object.value(QLatin1String("min_nights")).toInt(1),
        .maxNights = object.value(QLatin1String("max_nights")).toInt(),
        .state = stateOf(object.value(QLatin1String("state")).toString()),
        .overridden = object.value(QLatin1String("overridden")).toBool(),
        .closedToArrival = object.value(QLatin1String("closed_to_arrival")).toBool(),
        .closedToDeparture = object.value(QLatin1String("closed_to_departure")).toBool(),
    };
}

ClaimBooking bookingFrom(const QJsonObject &object)
{
    return {
        .bookingId = object.value(QLatin1String("booking_id")).toString(),
        .code = object.value(QLatin1String("code")).toString(),
        .status = object.value(QLatin1String("status")).toString(),
        .guestName = object.value(QLatin1String("guest_name")).toString(),
        .guests = object.value(QLatin1String("guests")).toInt(),
        .checkIn = dateOf(object, QLatin1String("check_in")),
        .checkOut = dateOf(object, QLatin1String("check_out")),
        .total = Money::fromJson(object.value(QLatin1String("total")).toObject()),
        .paid = object.value(QLatin1String("paid")).toBool(),
        .holdExpiresAt =
            QDateTime::fromString(object.value(QLatin1String("hold_expires_at")).toString(), Qt::ISODateWithMs),
    };
}

CalendarClaim claimFrom(const QJsonObject &object)
{
    CalendarClaim claim{
        .id = object.value(QLatin1String("id")).toString(),
        .kind = kindOf(object.value(QLatin1String("kind")).toString()),
        .from = dateOf(object, QLatin1String("from")),
        .to = dateOf(object, QLatin1String("to")),
        .note = object.value(QLatin1String("note")).toString(),
    };
    const auto booking = object.value(QLatin1String("booking"));
    if (booking.isObject())
        claim.booking = bookingFrom(booking.toObject());
    return claim;
}

QJsonValue jsonOf(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->toJson()) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QUrlQuery parametersOf(const CalendarQuery &query)
{
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("from"), query.from.toString(Qt::ISODate));
    parameters.addQueryItem(QStringLiteral("to"), query.to.toString(Qt::ISODate));
    parameters.addQueryItem(QStringLiteral("limit"), QString::number(query.limit));
    if (!query.city.isEmpty())
        parameters.addQueryItem(QStringLiteral("city"), query.city);
    if (!query.propertyId.isEmpty())
        parameters.addQueryItem(QStringLiteral("property_id"), query.propertyId);
    if (!query.cursor.isEmpty())
        parameters.addQueryItem(QStringLiteral("cursor"), query.cursor);
    return parameters;
}

} // namespace

PropertyCalendar PropertyCalendar::fromJson(const QJsonObject &object)
{
    PropertyCalendar calendar{
        .propertyId = object.value(QLatin1String("property_id")).toString(),
        .title = object.value(QLatin1String("title")).toString(),
        .city = object.value(QLatin1String("city")).toString(),
        .currency = object.value(QLatin1String("currency")).toString(),
        .today = dateOf(object, QLatin1String("today")),
        .from = dateOf(object, QLatin1String("from")),
        .to = dateOf(object, QLatin1String("to")),
    };
    const auto nights = object.value(QLatin1String("nights")).toArray();
    calendar.nights.reserve(nights.size());
    for (const auto &night : nights)
        calendar.nights.append(nightFrom(night.toObject()));
    for (const auto &claim : object.value(QLatin1String("claims")).toArray())
        calendar.claims.append(claimFrom(claim.toObject()));
    return calendar;
}

QJsonObject AvailabilityChange::toJson() const
{
    QJsonObject object{{QStringLiteral("from"), from.toString(Qt::ISODate)},
                       {QStringLiteral("to"), to.toString(Qt::ISODate)}};
    if (!weekdays.isEmpty()) {
        QJsonArray days;
        for (const auto day : weekdays)
            days.append(day);
        object.insert(QLatin1String("weekdays"), days);
    }
    if (blocked) {
        object.insert(QLatin1String("blocked"), *blocked);
        if (*blocked && !note.isEmpty())
            object.insert(QLatin1String("note"), note);
    }
    if (price)
        object.insert(QLatin1String("price"), jsonOf(*price));
    if (minNights)
        object.insert(QLatin1String("min_nights"), jsonOf(*minNights));
    if (maxNights)
        object.insert(QLatin1String("max_nights"), jsonOf(*maxNights));
    if (closedToArrival)
        object.insert(QLatin1String("closed_to_arrival"), *closedToArrival);
    if (closedToDeparture)
        object.insert(QLatin1String("closed_to_departure"), *closedToDeparture);
    return object;
}

CalendarApi::CalendarApi(ApiClient &client)
    : m_client(client)
{
}

void CalendarApi::load(const CalendarQuery &query, QObject *context, PageCallback callback)
{
    m_client.get(QStringLiteral("/calendar"), parametersOf(query), context,
                 [callback = std::move(callback)](const ApiReply &reply) {
                     CalendarListPage page;
                     for (const auto &item : reply.json.value(QLatin1String("items")).toArray())
                         page.items.append(PropertyCalendar::fromJson(item.toObject()));
                     page.nextCursor = reply.json.value(QLatin1String("next_cursor")).toString();
                     callback(page, reply.problem);
                 });
}

void CalendarApi::update(const QString &propertyId, const QList<AvailabilityChange> &changes, QObject *context,
                         PropertyCallback callback)
{
    QJsonArray list;
    for (const auto &change : changes)
        list.append(change.toJson());
    m_client.send("PUT", QStringLiteral("/properties/%1/availability").arg(propertyId),
                  QJsonObject{{QStringLiteral("changes"), list}}, context,
                  [callback = std::move(callback)](const ApiReply &reply) {
                      callback(reply.isOk() ? PropertyCalendar::fromJson(reply.json) : PropertyCalendar{},
                               reply.problem);
                  });
}

void CalendarApi::cities(QObject *context, CitiesCallback callback)
{
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("limit"), QStringLiteral("200"));
    m_client.get(QStringLiteral("/properties"), parameters, context,
                 [callback = std::move(callback)](const ApiReply &reply) {
                     QStringList cities;
                     for (const auto &item : reply.json.value(QLatin1String("items")).toArray())
                         cities.append(item.toObject().value(QLatin1String("city")).toString());
                     cities.removeDuplicates();
                     cities.sort(Qt::CaseInsensitive);
                     callback(cities);
                 });
}

} // namespace roost::ui
