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

void addScope(ComposedStatement &statement, BookingSide side, UserId account)
{
    switch (side) {
    case BookingSide::Guest:
        return statement.add("b.guest_id = ?", account);
    case BookingSide::Host:
        return statement.add("b.host_id = ?", account);
    case BookingSide::Admin:
        return statement.add("true");
    }
}

} // namespace roost
