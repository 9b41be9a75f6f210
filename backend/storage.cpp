#include "backend/storage.h"

namespace roost {

Storage::Storage(const Config &config, Sharing sharing, EmbeddedPostgresql::Durability durability)
    : m_url(config.databaseUrl)
    , m_embedded(config.databaseUrl.isEmpty())
{
    if (!m_embedded)
        return;
    if (sharing == Sharing::Allowed) {
        if (const auto running = EmbeddedPostgresql::runningUrl(config.dataDirectory)) {
            m_url = *running;
            return;
        }
    }
    m_postgresql = std::make_unique<EmbeddedPostgresql>(config.dataDirectory, durability);
    m_postgresql->start();
    m_url = m_postgresql->url();
}

Storage::~Storage() = default;

} // namespace roost
