#include "ui/api/calendar_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/query_parameters.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QThreadPool>

namespace roost::ui {

namespace {

constexpr int quotesPerPage = 200;

void addFilter(QUrlQuery &parameters, const CalendarFilter &filter)
{
    addText(parameters, "city", filter.city);
    addText(parameters, "property_type", filter.propertyType);
    addText(parameters, "status", filter.status);
    addText(parameters, "tag", filter.tag);
}

QUrlQuery parametersOf(const CalendarQuery &query)
{
    QUrlQuery parameters;
    addText(parameters, "from", query.from.toString(Qt::ISODate));
    addText(parameters, "to", query.to.toString(Qt::ISODate));
    addFilter(parameters, query.filter);
    addText(parameters, "property_id", query.propertyId);
    addPaging(parameters, query.cursor, query.limit);
    return parameters;
}

/// The callback is called on this thread, unless its context is gone by then.
void readInBackground(const QByteArray &body, const QPointer<QObject> &context,
                      const Answer<CalendarListPage> &callback)
{
    QThreadPool::globalInstance()->start([body, context, callback] {
        auto page = CalendarListPage::fromJson(QJsonDocument::fromJson(body).object());
        QMetaObject::invokeMethod(QCoreApplication::instance(), [context, callback, page = std::move(page)] {
            if (context)
                callback(page, {});
        });
    });
}

} // namespace

CalendarApi::CalendarApi(ApiClient &client)
    : m_client(client)
{
}

void CalendarApi::load(const CalendarQuery &query, QObject *context, Answer<CalendarListPage> callback)
{
    m_client.getBytes(QStringLiteral("/calendar"), parametersOf(query), context,
                      [guard = QPointer(context), callback = std::move(callback)](const ApiReply &reply) {
                          if (reply.isOk())
                              readInBackground(reply.body, guard, callback);
                          else
                              callback({}, reply.problem);
                      });
}

void CalendarApi::update(const QString &propertyId, const QList<AvailabilityChange> &changes, QObject *context,
                         Answer<PropertyCalendar> callback)
{
    QJsonArray list;
    for (const auto &change : changes)
        list.append(change.toJson());
    m_client.send("PUT", QStringLiteral("/properties/%1/availability").arg(propertyId),
                  QJsonObject{{QStringLiteral("changes"), list}}, context,
                  readingInto<PropertyCalendar>(std::move(callback)));
}

void CalendarApi::quotes(const StayQuery &query, QObject *context, Answer<Listing<StayQuote>> callback)
{
    QUrlQuery parameters;
    addText(parameters, "check_in", query.checkIn.toString(Qt::ISODate));
    addText(parameters, "check_out", query.checkOut.toString(Qt::ISODate));
    addText(parameters, "guests", QString::number(query.guests));
    addFilter(parameters, query.filter);
    addPaging(parameters, query.cursor, quotesPerPage);
    m_client.get(QStringLiteral("/quotes"), parameters, context, readingInto<Listing<StayQuote>>(std::move(callback)));
}

void CalendarApi::explain(const QString &propertyId, QDate night, QObject *context, Answer<NightExplanation> callback)
{
    const QUrlQuery parameters{{QStringLiteral("date"), night.toString(Qt::ISODate)}};
    m_client.get(QStringLiteral("/properties/%1/explain").arg(propertyId), parameters, context,
                 readingInto<NightExplanation>(std::move(callback)));
}

} // namespace roost::ui
