#include "backend/modules/calendar/conflict_notice.h"

#include <stdexcept>

namespace roost {

QJsonObject ConflictNotice::toJson() const
{
    return {{QStringLiteral("conflict_id"), conflictId.toString()}};
}

ConflictNotice ConflictNotice::fromJson(const QJsonObject &payload)
{
    const auto conflict = CalendarConflictId::parse(payload.value(QStringLiteral("conflict_id")).toString());
    if (!conflict)
        throw std::invalid_argument("not a notice about a conflict");
    return {*conflict};
}

} // namespace roost
