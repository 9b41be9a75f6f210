#pragma once

#include "backend/core/event_bus.h"
#include "backend/modules/admin/metrics.h"

namespace roost {

/// metrics: the figures changed; for admins.
class MetricsEvent : public Event
{
public:
    explicit MetricsEvent(MetricsSnapshot snapshot)
        : m_snapshot(std::move(snapshot))
    {
    }

    const MetricsSnapshot &snapshot() const { return m_snapshot; }

    QString name() const override { return QStringLiteral("metrics"); }
    Audience audience() const override { return {.users = {}, .admins = true}; }
    QVariantMap payload() const override;
    bool isOfThisServer() const override { return true; }

private:
    MetricsSnapshot m_snapshot;
};

} // namespace roost
