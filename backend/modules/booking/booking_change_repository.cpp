#include "backend/modules/booking/booking_change_repository.h"

#include "backend/modules/pricing/pricing_json.h"

namespace roost {

void BookingChangeRepository::insert(Session &session, const PendingChange &change) const
{
    const Price &price = change.terms.price;
    session.insert(R"sql(
        INSERT INTO booking_changes (property_id, id, booking_id, actor_id, stay, guests, currency, host_fee_minor,
                                     lines, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        )sql",
                   change.propertyId, change.id, change.bookingId, change.actor, change.terms.stay, change.terms.guests,
                   price.currency, price.hostFee.minor(), linesToJson(price.lines), change.createdAt);
}

std::optional<PendingChange> BookingChangeRepository::find(Session &session, PropertyId propertyId, ChangeId id) const
{
    const auto row = session.find("SELECT * FROM booking_changes WHERE property_id = ? AND id = ?", propertyId, id);
    if (!row)
        return std::nullopt;
    return PendingChange{
        .id = id,
        .propertyId = propertyId,
        .bookingId = row->get<BookingId>("booking_id"),
        .actor = row->get<UserId>("actor_id"),
        .terms = {row->get<DateRange>("stay"),
                  row->get<int>("guests"),
                  {Currency::fromCode(row->get<QString>("currency")).value(),
                   linesFromJson(row->get<QJsonArray>("lines")), row->money("host_fee_minor")}},
        .createdAt = row->get<QDateTime>("created_at"),
    };
}

} // namespace roost
