#pragma once

#include "backend/core/ids.h"

#include <QDateTime>
#include <QSet>
#include <QString>
#include <QVariantMap>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace roost {

/// Who may receive an event. Everybody else does not.
struct Audience
{
    QSet<UserId> users{};                           ///< these accounts, wherever they are signed in
    bool admins = false;                            ///< every signed-in admin
    std::optional<PropertyId> watchersOfProperty{}; ///< who watches this property
    QString watchersOfCity{};                       ///< who watches this city; empty: nobody
};

/// Something that happened and was committed. A module derives its own events, so that listeners in the backend get
/// typed values; realtime sees only the name, the audience and the payload.
class Event
{
public:
    virtual ~Event() = default;

    /// As clients see it: booking_created, calendar_changed, ...
    virtual QString name() const = 0;
    virtual Audience audience() const = 0;

    /// snake_case keys; values: bool, int, qint64, double, QString, QVariantList, QVariantMap, or null. Never a secret.
    virtual QVariantMap payload() const = 0;

    /// Whether it is what this server reckons by itself, and every other one for its own clients.
    virtual bool isOfThisServer() const { return false; }
};

using EventPointer = std::shared_ptr<const Event>;

/// Hands committed events to whoever listens: rooms, metrics.
///
/// publish() calls every listener in the publishing thread, in the order of subscription, before it returns; so a
/// listener is thread-safe and quick. Subscribing happens while the backend is built, before anything is published.
class EventBus
{
public:
    using Listener = std::function<void(const EventPointer &)>;

    void subscribe(Listener listener);
    void publish(const EventPointer &event) const;

private:
    std::vector<Listener> m_listeners;
};

} // namespace roost
