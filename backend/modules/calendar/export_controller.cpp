#include "backend/modules/calendar/export_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/calendar/calendar_json.h"
#include "backend/modules/calendar/export_service.h"

#include <QCryptographicHash>

namespace roost {

using http::Request;
using http::Response;

namespace {

/// If-None-Match: a list of tags, perhaps weak, or `*`.
bool isKnown(const QByteArray &etag, const QByteArray &ifNoneMatch)
{
    for (const QByteArray &part : ifNoneMatch.split(',')) {
        QByteArray tag = part.trimmed();
        if (tag.startsWith("W/"))
            tag.remove(0, 2);
        if (tag == etag || tag == "*")
            return true;
    }
    return false;
}

} // namespace

ExportController::ExportController(ExportService &exports)
    : m_exports(exports)
{
}

Response ExportController::list(const Request &request) const
{
    QJsonArray items;
    for (const CalendarExport &entry : m_exports.list(request.actor, request.pathId<PropertyId>()))
        items.append(toJson(entry));
    return Response::json(http::pageJson(items, std::nullopt));
}

Response ExportController::create(const Request &request) const
{
    const NewCalendarExport made =
        m_exports.create(request.actor, request.pathId<PropertyId>(), request.json.value(u"name").toString());
    QJsonObject json = toJson(made.entry);
    json.insert(QStringLiteral("path"), QStringLiteral("/api/v1/calendars/%1.ics").arg(made.token));
    return Response::json(json, 201);
}

Response ExportController::remove(const Request &request) const
{
    m_exports.remove(request.actor, request.pathId<PropertyId>(), request.pathId<CalendarExportId>("export_id"));
    return Response::noContent();
}

Response ExportController::document(const Request &request) const
{
    const QByteArray body = m_exports.document(request.pathValues.value("token"));
    const QByteArray etag = '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex().left(32) + '"';
    Response response = isKnown(etag, request.headers.value("If-None-Match"))
                            ? Response{304, {}, {}}
                            : Response::text(body, "text/calendar; charset=utf-8");
    return std::move(response).withHeader("ETag", etag).withHeader("Cache-Control", "private, max-age=300");
}

} // namespace roost
