#include "backend/modules/booking/booking_side.h"

#include "backend/core/errors.h"

namespace roost {

BookingSide sideOf(const Actor &actor, const std::optional<BookingSide> &asked)
{
    if (!asked)
        return actor.isAdmin() ? BookingSide::Admin : actor.isHost() ? BookingSide::Host : BookingSide::Guest;
    const bool allowed =
        *asked == BookingSide::Guest || actor.isAdmin() || (*asked == BookingSide::Host && actor.isHost());
    if (!allowed)
        throw Forbidden(QStringLiteral("This account is no %1.").arg(toName(*asked)));
    return *asked;
}

} // namespace roost
