#include "backend/modules/guest/review_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/guest/review_json.h"
#include "backend/modules/guest/review_service.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

Response answer(const Review &review, const Request &request, int status = 200)
{
    return Response::json(toJson(review, request.actor), status).withVersion(review.version);
}

template <typename IdType>
std::optional<IdType> queryId(const Request &request, const char *name)
{
    const auto text = request.queryValue(name);
    return text ? IdType::parse(*text) : std::nullopt;
}

} // namespace

ReviewController::ReviewController(ReviewService &reviews)
    : m_reviews(reviews)
{
}

Response ReviewController::list(const Request &request) const
{
    const auto side = request.queryValue("side");
    const ReviewFilter filter{.propertyId = queryId<PropertyId>(request, "property_id"),
                              .bookingId = queryId<BookingId>(request, "booking_id"),
                              .side = side ? fromName<ReviewSide>(*side) : std::nullopt};
    return Response::json(http::pageJson(
        m_reviews.list(request.actor, filter, http::pageLimit(request), http::idCursor<ReviewId>(request)),
        [&](const Review &review) { return toJson(review, request.actor); },
        [](const Review &review) { return QStringList{review.id.toString()}; }));
}

Response ReviewController::create(const Request &request) const
{
    return answer(m_reviews.create(request.actor, reviewDraftFromJson(request.json)), request, 201);
}

Response ReviewController::update(const Request &request) const
{
    return answer(m_reviews.update(request.actor, request.pathId<ReviewId>(), request.ifMatchVersion(),
                                   reviewChangeFromJson(request.json)),
                  request);
}

Response ReviewController::respond(const Request &request) const
{
    return answer(m_reviews.respond(request.actor, request.pathId<ReviewId>(), request.json.value(u"text").toString()),
                  request);
}

} // namespace roost
