#include "backend/core/event_bus.h"

namespace roost {

void EventBus::subscribe(Listener listener)
{
    m_listeners.push_back(std::move(listener));
}

void EventBus::publish(const EventPointer &event) const
{
    for (const Listener &listener : m_listeners)
        listener(event);
}

} // namespace roost
