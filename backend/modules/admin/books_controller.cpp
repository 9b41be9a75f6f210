#include "backend/modules/admin/books_controller.h"

#include "backend/core/errors.h"
#include "backend/modules/admin/analytics_request.h"
#include "backend/modules/admin/books_json.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

FigureQuery bucketsOf(const Request &request)
{
    FigureQuery query = AnalyticsRequest::figures(request);
    query.grain = request.queryName<FigureGrain>("by").value_or(FigureGrain::Day);
    return query;
}

QDateTime requiredInstant(const Request &request, const char *name)
{
    if (const auto instant = AnalyticsRequest::instant(request, name))
        return *instant;
    throw Invalid(u'?' + QString::fromLatin1(name), QStringLiteral("REQUIRED"), QStringLiteral("It is needed."));
}

} // namespace

BooksController::BooksController(BooksService &books)
    : m_books(books)
{
}

Response BooksController::books(const Request &request) const
{
    return Response::json(toJson(m_books.books(bucketsOf(request), AnalyticsRequest::instant(request, "as_of"),
                                               request.queryName<Comparison>("compare"))));
}

Response BooksController::pickup(const Request &request) const
{
    return Response::json(toJson(
        m_books.pickup(bucketsOf(request), requiredInstant(request, "since"), requiredInstant(request, "until"))));
}

Response BooksController::pace(const Request &request) const
{
    return Response::json(toJson(m_books.pace(AnalyticsRequest::figures(request))));
}

Response BooksController::forecast(const Request &request) const
{
    return Response::json(toJson(m_books.forecast(AnalyticsRequest::figures(request))));
}

Response BooksController::shapes(const Request &request) const
{
    return Response::json(toJson(m_books.shapes(AnalyticsRequest::figures(request))));
}

} // namespace roost
