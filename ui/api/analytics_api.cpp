#include "ui/api/analytics_api.h"

#include "ui/api/api_client.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace roost::ui {

namespace {

QDate dateOf(const QJsonObject &object, QLatin1String key)
{
    return QDate::fromString(object.value(key).toString(), Qt::ISODate);
}

qint64 amountOf(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toObject().value(QLatin1String("amount")).toInteger();
}

template <typename T>
QList<T> listOf(const QJsonObject &object, QLatin1String key)
{
    QList<T> list;
    const auto array = object.value(key).toArray();
    list.reserve(array.size());
    for (const auto &item : array)
        list.append(T::fromJson(item.toObject()));
    return list;
}

QUrlQuery parametersOf(const AnalyticsQuery &query)
{
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("from"), query.from.toString(Qt::ISODate));
    parameters.addQueryItem(QStringLiteral("to"), query.to.toString(Qt::ISODate));
    if (!query.city.isEmpty())
        parameters.addQueryItem(QStringLiteral("city"), query.city);
    if (!query.currency.isEmpty())
        parameters.addQueryItem(QStringLiteral("currency"), query.currency);
    if (query.comparison == Comparison::Previous)
        parameters.addQueryItem(QStringLiteral("compare"), QStringLiteral("previous"));
    if (query.comparison == Comparison::LastYear)
        parameters.addQueryItem(QStringLiteral("compare"), QStringLiteral("last_year"));
    return parameters;
}

} // namespace

DayFigures DayFigures::fromJson(const QJsonObject &object)
{
    return {
        .date = dateOf(object, QLatin1String("date")),
        .bookings = object.value(QLatin1String("bookings")).toInteger(),
        .confirmed = object.value(QLatin1String("confirmed")).toInteger(),
        .cancellations = object.value(QLatin1String("cancellations")).toInteger(),
        .nights = object.value(QLatin1String("nights")).toInteger(),
        .availableNights = object.value(QLatin1String("available_nights")).toInteger(),
        .revenue = amountOf(object, QLatin1String("revenue")),
        .fees = amountOf(object, QLatin1String("fees")),
    };
}

DailyAnalytics DailyAnalytics::fromJson(const QJsonObject &object)
{
    DailyAnalytics analytics{
        .currency = object.value(QLatin1String("currency")).toString(),
        .from = dateOf(object, QLatin1String("from")),
        .to = dateOf(object, QLatin1String("to")),
        .items = listOf<DayFigures>(object, QLatin1String("items")),
        .compare = listOf<DayFigures>(object, QLatin1String("compare")),
    };
    for (const auto &code : object.value(QLatin1String("currencies")).toArray())
        analytics.currencies.append(code.toString());
    return analytics;
}

Activity Activity::fromJson(const QJsonObject &object)
{
    return {
        .bookingId = object.value(QLatin1String("booking_id")).toString(),
        .propertyId = object.value(QLatin1String("property_id")).toString(),
        .code = object.value(QLatin1String("code")).toString(),
        .kind = object.value(QLatin1String("kind")).toString(),
        .status = object.value(QLatin1String("status")).toString(),
        .propertyTitle = object.value(QLatin1String("property_title")).toString(),
        .propertyCity = object.value(QLatin1String("property_city")).toString(),
        .guestName = object.value(QLatin1String("guest_name")).toString(),
        .nights = object.value(QLatin1String("nights")).toInt(),
        .total = Money::fromJson(object.value(QLatin1String("total")).toObject()),
        .at = QDateTime::fromString(object.value(QLatin1String("at")).toString(), Qt::ISODateWithMs),
    };
}

AnalyticsApi::AnalyticsApi(ApiClient &client)
    : m_client(client)
{
}

void AnalyticsApi::daily(const AnalyticsQuery &query, QObject *context, DailyCallback callback)
{
    m_client.get(QStringLiteral("/admin/analytics/daily"), parametersOf(query), context,
                 [callback = std::move(callback)](const ApiReply &reply) {
                     callback(reply.isOk() ? DailyAnalytics::fromJson(reply.json) : DailyAnalytics{}, reply.problem);
                 });
}

void AnalyticsApi::activity(int limit, QObject *context, ActivityCallback callback)
{
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    m_client.get(QStringLiteral("/admin/activity"), parameters, context,
                 [callback = std::move(callback)](const ApiReply &reply) {
                     callback(listOf<Activity>(reply.json, QLatin1String("items")), reply.problem);
                 });
}

} // namespace roost::ui
