#include "backend/modules/availability/search_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/availability/search_json.h"
#include "backend/modules/availability/search_service.h"

namespace roost {

namespace {

std::optional<http::Cursor> cursorAfter(const Page<SearchHit> &page, SearchSort sort)
{
    if (!page.hasMore)
        return std::nullopt;
    const SearchPosition &last = page.items.constLast().position;
    return http::Cursor({toName(sort), last.currency, QString::number(last.sortKey), last.id.toString()});
}

} // namespace

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
    return http::Response::text(toJson(page, wanted.stay.stay, cursorAfter(page, wanted.sort)), "application/json");
}

} // namespace roost
