#include "backend/modules/property/property_answers.h"

namespace roost {

std::optional<http::Response> PropertyAnswers::find(PropertyId id, const QByteArray &revision) const
{
    const std::lock_guard lock(m_mutex);
    const Kept *kept = m_answers.object(id);
    return kept && kept->revision == revision ? std::optional(kept->response) : std::nullopt;
}

void PropertyAnswers::insert(PropertyId id, const QByteArray &revision, const http::Response &response)
{
    constexpr qsizetype overhead = 512;
    const auto cost = static_cast<int>((response.body.size() + overhead) / 1024 + 1);
    const std::lock_guard lock(m_mutex);
    m_answers.insert(id, new Kept{revision, response}, cost);
}

} // namespace roost
