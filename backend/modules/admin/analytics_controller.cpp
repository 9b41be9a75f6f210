#include "backend/modules/admin/analytics_controller.h"

#include "backend/core/clock.h"
#include "backend/http/cursor.h"
#include "backend/http/json_value.h"
#include "backend/modules/admin/analytics_json.h"
#include "backend/modules/admin/analytics_request.h"
#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/answer_cache.h"
#include "backend/modules/admin/figure_rows_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

QJsonObject toJson(const FigureBooking &item)
{
    const QString currency = item.currency.code();
    const Figures &figures = item.figures;
    return {{QStringLiteral("booking_id"), item.bookingId.toString()},
            {QStringLiteral("code"), item.code},
            {QStringLiteral("status"), toName(item.status)},
            {QStringLiteral("property_id"), item.propertyId.toString()},
            {QStringLiteral("property_title"), item.propertyTitle},
            {QStringLiteral("city"), item.city},
            {QStringLiteral("channel"), item.channel},
            {QStringLiteral("guest_country"), item.guestCountry ? QJsonValue(*item.guestCountry) : QJsonValue()},
            {QStringLiteral("check_in"), http::toJson(item.stay.from)},
            {QStringLiteral("check_out"), http::toJson(item.stay.to)},
            {QStringLiteral("created_at"), toRfc3339(item.createdAt)},
            {QStringLiteral("bookings"), figures.bookings},
            {QStringLiteral("confirmed"), figures.confirmed},
            {QStringLiteral("cancellations"), figures.cancelled},
            {QStringLiteral("confirmed_nights"), figures.confirmedNights},
            {QStringLiteral("cancelled_nights"), figures.cancelledNights},
            {QStringLiteral("nights"), figures.nights},
            {QStringLiteral("revenue"), http::toJson(Money(figures.revenue, item.currency))},
            {QStringLiteral("stays"), figures.stays},
            {QStringLiteral("stay_nights"), figures.stayNights},
            {QStringLiteral("lead_days"), figures.leadDays},
            {QStringLiteral("fees"), http::toJson(Money(figures.fees, item.currency))}};
}

QJsonObject toJson(const FigureProperty &item)
{
    return {{QStringLiteral("property_id"), item.propertyId.toString()},
            {QStringLiteral("property_title"), item.title},
            {QStringLiteral("city"), item.city},
            {QStringLiteral("available_nights"), item.availableNights}};
}

/// The first page, with what all rows have together.
QJsonObject withSum(QJsonObject page, const Request &request, const FigureRowsService &rows, const FigureQuery &query)
{
    if (request.queryValue("cursor"))
        return page;
    const FigureRowsSum sum = rows.sum(query);
    const Figures &figures = sum.figures;
    page.insert(QStringLiteral("sum"),
                    QJsonObject{{QStringLiteral("bookings"), figures.bookings},
                                {QStringLiteral("confirmed"), figures.confirmed},
                                {QStringLiteral("cancellations"), figures.cancelled},
                                {QStringLiteral("confirmed_nights"), figures.confirmedNights},
                                {QStringLiteral("cancelled_nights"), figures.cancelledNights},
                                {QStringLiteral("nights"), figures.nights},
                                {QStringLiteral("available_nights"), figures.availableNights},
                                {QStringLiteral("revenue"), http::toJson(Money(figures.revenue, sum.currency))},
                                {QStringLiteral("stays"), figures.stays},
                                {QStringLiteral("stay_nights"), figures.stayNights},
                                {QStringLiteral("lead_days"), figures.leadDays},
                                {QStringLiteral("fees"), http::toJson(Money(figures.fees, sum.currency))}});
    return page;
}

std::optional<FigureRowsPosition> positionOf(const Request &request)
{
    const auto cursor = Cursor::of(request, 2);
    if (!cursor)
        return std::nullopt;
    return FigureRowsPosition{QDateTime::fromMSecsSinceEpoch(cursor->integer(0), Qt::UTC), cursor->id<BookingId>(1)};
}

} // namespace

AnalyticsController::AnalyticsController(AnalyticsService &analytics, FigureRowsService &rows, AnswerCache &answers)
    : m_analytics(analytics)
    , m_rows(rows)
    , m_answers(answers)
{
}

Response AnalyticsController::metrics(const Request &) const
{
    return Response::json(metricsJson());
}

Response AnalyticsController::series(const Request &request) const
{
    const AnalyticsQuery query = AnalyticsRequest::analytics(request);
    const auto metrics = AnalyticsRequest::metrics(request);
    const auto text = [&] { return seriesText(m_analytics.show(query), metrics); };
    const QByteArray question = AnalyticsRequest::scope(request) + request.target;
    return Response::text(m_answers.get(question, m_analytics.version(), text), "application/json");
}

Response AnalyticsController::rows(const Request &request) const
{
    const FigureQuery query = AnalyticsRequest::figures(request);
    const auto metric = request.queryName<FigureMetric>("metric").value_or(FigureMetric::Bookings);
    const int limit = http::pageLimit(request);
    if (metric == FigureMetric::AvailableNights) {
        const auto page = m_rows.properties(query, limit, http::idCursor<PropertyId>(request));
        const auto json = http::pageJson(
            page, [](const FigureProperty &item) { return toJson(item); },
            [](const FigureProperty &last) { return QStringList{last.propertyId.toString()}; });
        return Response::json(withSum(json, request, m_rows, query));
    }
    const auto page = m_rows.bookings(query, metric, limit, positionOf(request));
    const auto json = http::pageJson(
        page, [](const FigureBooking &item) { return toJson(item); },
        [](const FigureBooking &last) {
            return QStringList{QString::number(last.at.toMSecsSinceEpoch()), last.bookingId.toString()};
        });
    return Response::json(withSum(json, request, m_rows, query));
}

} // namespace roost
