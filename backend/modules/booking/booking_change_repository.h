#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/booking_terms.h"

namespace roost {

/// A change that costs more, while its difference is being paid.
struct PendingChange
{
    ChangeId id{};
    PropertyId propertyId{};
    BookingId bookingId{};
    UserId actor{};
    BookingTerms terms{};
    QDateTime createdAt{};
};

/// The SQL of changes that are being paid. They are kept when that is over.
class BookingChangeRepository
{
public:
    void insert(Session &session, const PendingChange &change) const;
    std::optional<PendingChange> find(Session &session, PropertyId propertyId, ChangeId id) const;
};

} // namespace roost
