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
    const auto cursor = http::Cursor::of(request, 3);
    if (cursor && cursor->text(0) != toName(wanted.sort))
        throw Invalid(QStringLiteral("?cursor"), QStringLiteral("OTHER_SORT"),
                      QStringLiteral("Must be of a list with the same sort."));
    const auto after =
        cursor ? std::optional(SearchPosition{cursor->integer(1), cursor->id<PropertyId>(2)}) : std::nullopt;
    const Page<SearchHit> page = m_search.search(wanted, http::pageLimit(request), after);

    QJsonArray items;
    for (const SearchHit &hit : page.items)
        items.append(toJson(hit, wanted.stay.stay));
    std::optional<http::Cursor> next;
    if (page.hasMore) {
        const SearchHit &last = page.items.constLast();
        next = http::Cursor({toName(wanted.sort), QString::number(last.sortKey), last.property.id.toString()});
    }
    return http::Response::json(http::pageJson(items, next));
}

} // namespace roost
