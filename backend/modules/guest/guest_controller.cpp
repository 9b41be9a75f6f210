#include "backend/modules/guest/guest_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/guest/guest_json.h"
#include "backend/modules/guest/guest_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

GuestFilter filterOf(const Request &request)
{
    GuestFilter filter;
    filter.text = request.queryValue("text").value_or(QString()).trimmed();
    if (const auto host = request.queryValue("host_id"))
        filter.hostId = UserId::parse(*host);
    const bool isOfAll = request.actor.isAdmin() && !filter.hostId;
    filter.sort = isOfAll ? GuestSort::Name : GuestSort::LastStay;
    if (const auto sort = request.queryValue("sort"))
        filter.sort = fromName<GuestSort>(*sort).value_or(filter.sort);
    if (const auto currency = request.queryValue("currency"))
        filter.currency = Currency::fromCode(*currency);
    return filter;
}

std::optional<GuestPosition> positionOf(const Request &request)
{
    const auto cursor = Cursor::of(request, 3);
    if (!cursor)
        return std::nullopt;
    return GuestPosition{cursor->integer(0), cursor->text(1), cursor->id<UserId>(2)};
}

} // namespace

GuestController::GuestController(GuestService &guests)
    : m_guests(guests)
{
}

Response GuestController::list(const Request &request) const
{
    return Response::json(http::pageJson(
        m_guests.list(request.actor, filterOf(request), http::pageLimit(request), positionOf(request)),
        [](const RankedGuest &ranked) { return toJson(ranked.guest); },
        [](const RankedGuest &ranked) {
            const GuestPosition &position = ranked.position;
            return QStringList{QString::number(position.rank), position.name, position.id.toString()};
        }));
}

Response GuestController::show(const Request &request) const
{
    return Response::json(toJson(m_guests.show(request.actor, request.pathId<UserId>()), request.actor));
}

Response GuestController::setNote(const Request &request) const
{
    const GuestNote note = m_guests.setNote(request.actor, request.pathId<UserId>(), request.ifMatchVersion(),
                                            request.json.value(u"text").toString());
    return Response::json(toJson(note)).withVersion(note.version);
}

} // namespace roost
