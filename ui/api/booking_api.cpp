#include "ui/api/booking_api.h"

#include "ui/api/query_parameters.h"

namespace roost::ui {

namespace {

QUrlQuery parametersOf(const BookingQuery &query)
{
    QUrlQuery parameters;
    QStringList statuses;
    for (const auto status : query.statuses)
        statuses.append(codeOf(status));
    addText(parameters, "status", statuses.join(QLatin1Char(',')));
    addText(parameters, "q", query.text);
    addText(parameters, "property_id", query.propertyId);
    addText(parameters, "from", query.from.toString(Qt::ISODate));
    addText(parameters, "to", query.to.toString(Qt::ISODate));
    addText(parameters, "arrivals_on", query.arrivalsOn.toString(Qt::ISODate));
    addText(parameters, "departures_on", query.departuresOn.toString(Qt::ISODate));
    addText(parameters, "in_house_on", query.inHouseOn.toString(Qt::ISODate));
    addText(parameters, "sort", query.sort);
    return parameters;
}

QUrlQuery parametersOf(Preview preview)
{
    QUrlQuery parameters;
    if (preview == Preview::Yes)
        addText(parameters, "preview", QStringLiteral("true"));
    return parameters;
}

QString pathOf(BookingStep step)
{
    switch (step) {
    case BookingStep::Accept:
        return QStringLiteral("/accept");
    case BookingStep::CheckIn:
        return QStringLiteral("/check-in");
    case BookingStep::CheckOut:
        return QStringLiteral("/check-out");
    case BookingStep::NoShow:
        return QStringLiteral("/no-show");
    }
    Q_UNREACHABLE();
}

void setText(QJsonObject &body, const char *name, const QString &text)
{
    if (!text.isEmpty())
        body.insert(QLatin1String(name), text);
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
    m_client.send("POST", pathOf(bookingId) + QStringLiteral("/cancel"), {}, context,
                  readingInto<Cancellation>(std::move(callback)), {}, parametersOf(Preview::Yes));
}

void BookingApi::cancel(const QString &bookingId, QObject *context, Answer<Cancellation> callback)
{
    m_client.send("POST", pathOf(bookingId) + QStringLiteral("/cancel"), {}, context,
                  readingInto<Cancellation>(std::move(callback)));
}

void BookingApi::today(QObject *context, Answer<BookingDay> callback)
{
    m_client.get(QStringLiteral("/bookings/today"), {}, context, readingInto<BookingDay>(std::move(callback)));
}

void BookingApi::take(BookingStep step, const QString &bookingId, QObject *context, Answer<Booking> callback)
{
    m_client.send("POST", pathOf(bookingId) + pathOf(step), {}, context, readingInto<Booking>(std::move(callback)));
}

void BookingApi::decline(const QString &bookingId, const QString &reason, QObject *context, Answer<Booking> callback)
{
    QJsonObject body;
    setText(body, "reason", reason);
    m_client.send("POST", pathOf(bookingId) + QStringLiteral("/decline"), body, context,
                  readingInto<Booking>(std::move(callback)));
}

void BookingApi::change(const Booking &booking, const StayChange &wanted, Preview preview, QObject *context,
                        Answer<BookingChange> callback)
{
    m_client.send("PATCH", pathOf(booking.id), wanted.toJson(), context,
                  readingInto<BookingChange>(std::move(callback)), entityTag(booking.version), parametersOf(preview));
}

void BookingApi::relocate(const QString &bookingId, const Relocation &wanted, Preview preview, QObject *context,
                          Answer<BookingChange> callback)
{
    QJsonObject body{{QStringLiteral("property_id"), wanted.propertyId},
                     {QStringLiteral("waive_difference"), wanted.waivesDifference}};
    setText(body, "reason", wanted.reason);
    m_client.send("POST", pathOf(bookingId) + QStringLiteral("/relocate"), body, context,
                  readingInto<BookingChange>(std::move(callback)), {}, parametersOf(preview));
}

void BookingApi::refund(const QString &bookingId, const Money &amount, const QString &reason, QObject *context,
                        Answer<Booking> callback)
{
    m_client.send("POST", pathOf(bookingId) + QStringLiteral("/refunds"),
                  {{QStringLiteral("amount"), amount.toJson()}, {QStringLiteral("reason"), reason}}, context,
                  readingInto<Booking>(std::move(callback)));
}

void BookingApi::addNote(const QString &bookingId, const QString &text, QObject *context, Answer<QString> callback)
{
    m_client.send("POST", pathOf(bookingId) + QStringLiteral("/notes"), {{QStringLiteral("text"), text}}, context,
                  [callback = std::move(callback)](const ApiReply &reply) {
                      callback(reply.json.value(QLatin1String("id")).toString(), reply.problem);
                  });
}

} // namespace roost::ui
