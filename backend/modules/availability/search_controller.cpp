#include "backend/modules/availability/search_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/availability/search_json.h"
#include "backend/modules/availability/search_service.h"

namespace roost {

SearchController::SearchController(const SearchService &search)
    : m_search(search)
{
}

http::Response SearchController::search(const http::Request &request) const
{
    const SearchRequest wanted = searchRequestFrom(request);
    const auto cursor = http::Cursor::of(request, 4);
    if (cursor && cursor->text(0) != toName(wanted.sort))
        throw Invalid(QStringLiteral("?cursor"), QStringLiteral("OTHER_SORT"),
                      QStringLiteral("Must be of a list with the same sort."));
    const auto after =
        cursor ? std::optional(SearchPosition{cursor->text(1), cursor->integer(2), cursor->id<PropertyId>(3)})
               : std::nullopt;
    const Page<SearchHit> page = m_search.search(wanted, http::pageLimit(request), after);
    return http::Response::json(http::pageJson(
        page, [&](const SearchHit &hit) { return toJson(hit, wanted.stay.stay); },
        [&](const SearchHit &hit) {
            const SearchPosition &place = hit.position;
            return QStringList{toName(wanted.sort), place.currency, QString::number(place.sortKey),
                               place.id.toString()};
        }));
}

} // namespace roost
