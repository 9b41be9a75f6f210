#include "backend/modules/pricing/quote.h"

#include "backend/core/errors.h"

namespace roost {

namespace {

/// The field of a booking request that would have to change.
QString pointerOf(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::NotPublished:
        return QStringLiteral("/property_id");
    case Obstacle::MinNights:
    case Obstacle::MaxNights:
    case Obstacle::ClosedToDeparture:
        return QStringLiteral("/check_out");
    case Obstacle::Capacity:
        return QStringLiteral("/guests");
    case Obstacle::Pets:
        return QStringLiteral("/pets");
    case Obstacle::Past:
    case Obstacle::Taken:
    case Obstacle::ClosedToArrival:
    case Obstacle::AdvanceNotice:
    case Obstacle::BookingWindow:
    case Obstacle::Gap:
        break;
    }
    return QStringLiteral("/check_in");
}

} // namespace

void Quote::requireBookable() const
{
    QList<FieldError> errors;
    for (const Reason &reason : reasons) {
        if (reason.obstacle == Obstacle::Taken)
            throw Conflict(QStringLiteral("TAKEN"), reason.detail);
        errors.append({pointerOf(reason.obstacle), toName(reason.obstacle), reason.detail});
    }
    if (!errors.isEmpty())
        throw Invalid(errors, QStringLiteral("The stay cannot be booked."));
}

} // namespace roost
