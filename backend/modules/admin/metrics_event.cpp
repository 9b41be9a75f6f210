#include "backend/modules/admin/metrics_event.h"

#include "backend/modules/admin/admin_json.h"

namespace roost {

QVariantMap MetricsEvent::payload() const
{
    return toJson(m_snapshot).toVariantMap();
}

} // namespace roost
