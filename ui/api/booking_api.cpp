#include "ui/api/booking_api.h"

#include "ui/api/query_parameters.h"

namespace roost::ui {

namespace {

QUrlQuery parametersOf(const BookingQuery &query)
{
    QUrlQuery parameters;
    if (query.status)
        addText(parameters, "status", codeOf(*query.status));
    addText(parameters, "q", query.text);
    addText(parameters, "property_id", query.propertyId);
    addText(parameters, "from", query.from.toString(Qt::ISODate));
    addText(parameters, "to", query.to.toString(Qt::ISODate));
    return parameters;
}

QString pathOf(const QString &bookingId)
{
    return QStringLiteral("/bookings/") + bookingId;
}

} // namespace

BookingApi::BookingApi(ApiClient &client)
    : m_client(client)
{
}

void BookingApi::list(const BookingQuery &query, const QString &cursor, int limit, QObject *context,
                      Answer<Listing<Booking>> callback)
{
    auto parameters = parametersOf(query);
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/bookings"), parameters, context, readingInto<Listing<Booking>>(std::move(callback)));
}

void BookingApi::show(const QString &bookingId, QObject *context, Answer<BookingDetail> callback)
{
    m_client.get(pathOf(bookingId), {}, context, readingInto<BookingDetail>(std::move(callback)));
}

void BookingApi::previewCancellation(const QString &bookingId, QObject *context, Answer<Cancellation> callback)
{
    const QUrlQuery preview{{QStringLiteral("preview"), QStringLiteral("true")}};
    m_client.send("POST", pathOf(bookingId) + QStringLiteral("/cancel"), {}, context,
                  readingInto<Cancellation>(std::move(callback)), {}, preview);
}

void BookingApi::cancel(const QString &bookingId, QObject *context, Answer<Cancellation> callback)
{
    m_client.send("POST", pathOf(bookingId) + QStringLiteral("/cancel"), {}, context,
                  readingInto<Cancellation>(std::move(callback)));
}

} // namespace roost::ui
