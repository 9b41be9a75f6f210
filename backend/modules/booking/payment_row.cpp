#include "backend/modules/booking/payment_row.h"

#include "backend/database/sql_enum.h"

namespace roost {

Payment paymentFromRow(const Row &row)
{
    return {.id = row.get<PaymentId>("id"),
            .propertyId = row.get<PropertyId>("property_id"),
            .bookingId = row.get<BookingId>("booking_id"),
            .kind = row.get<PaymentKind>("kind"),
            .status = row.get<PaymentStatus>("status"),
            .amount = row.money("amount_minor"),
            .taxes = row.money("taxes_minor"),
            .provider = row.get<QString>("provider"),
            .method = row.get<QString>("method"),
            .providerReference = row.get<std::optional<QString>>("provider_reference"),
            .failureCode = row.get<std::optional<QString>>("failure_code"),
            .refundOf = row.get<std::optional<PaymentId>>("refund_of"),
            .changeId = row.get<std::optional<ChangeId>>("change_id"),
            .createdAt = row.get<QDateTime>("created_at"),
            .settledAt = row.get<std::optional<QDateTime>>("settled_at")};
}

} // namespace roost
