#include "backend/modules/calendar/calendar_event.h"

#include <algorithm>

namespace roost {

bool CalendarEvent::isStay() const
{
    static const QStringList blocks{QStringLiteral("not available"), QStringLiteral("unavailable"),
                                    QStringLiteral("blocked"), QStringLiteral("closed")};
    return !summary.isEmpty() && std::none_of(blocks.begin(), blocks.end(), [this](const QString &name) {
        return summary.contains(name, Qt::CaseInsensitive);
    });
}

} // namespace roost
