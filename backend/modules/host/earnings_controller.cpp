#include "backend/modules/host/earnings_controller.h"

#include "backend/core/clock.h"
#include "backend/http/cursor.h"
#include "backend/modules/host/earnings_json.h"
#include "backend/modules/host/earnings_service.h"
#include "backend/modules/pricing/pricing_json.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

constexpr qint64 longestSpan = 3'660;

template <typename IdType>
std::optional<IdType> queryId(const Request &request, const char *name)
{
    const auto text = request.queryValue(name);
    return text ? IdType::parse(*text) : std::nullopt;
}

EarningsQuery queryOf(const Request &request)
{
    EarningsQuery query;
    query.span = requireNights(request.queryDate("from").value_or(QDate()), request.queryDate("to").value_or(QDate()),
                               QStringLiteral("?to"), longestSpan);
    query.group = fromName<EarningsGroup>(request.queryValue("group_by").value_or(QStringLiteral("month"))).value();
    query.propertyId = queryId<PropertyId>(request, "property_id");
    if (const auto currency = request.queryValue("currency"))
        query.currency = Currency::fromCode(*currency);
    return query;
}

template <typename Item>
QJsonArray arrayOf(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

std::optional<LedgerPosition> positionOf(const Request &request)
{
    const auto cursor = Cursor::of(request, 2);
    if (!cursor)
        return std::nullopt;
    return LedgerPosition{QDateTime::fromMSecsSinceEpoch(cursor->integer(0), Qt::UTC), cursor->id<JournalId>(1)};
}

} // namespace

EarningsController::EarningsController(EarningsService &earnings)
    : m_earnings(earnings)
{
}

Response EarningsController::earnings(const Request &request) const
{
    const auto lines = m_earnings.earnings(request.actor, queryId<UserId>(request, "host_id"), queryOf(request));
    return Response::json(
        {{QStringLiteral("items"), arrayOf(lines)}, {QStringLiteral("totals"), arrayOf(totalsOf(lines))}});
}

Response EarningsController::ledger(const Request &request) const
{
    const LedgerQuery query{.from = request.queryDate("from").value_or(QDate()),
                            .to = request.queryDate("to").value_or(QDate()),
                            .bookingId = queryId<BookingId>(request, "booking_id")};
    const auto page = m_earnings.entries(request.actor, query, http::pageLimit(request), positionOf(request));
    std::optional<Cursor> next;
    if (page.hasMore) {
        const LedgerEntry &last = page.items.last();
        next = Cursor({QString::number(last.at.toMSecsSinceEpoch()), last.id.toString()});
    }
    return Response::json(http::pageJson(arrayOf(page.items), next));
}

} // namespace roost
