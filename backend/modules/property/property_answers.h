#pragma once

#include "backend/core/ids.h"
#include "backend/http/response.h"

#include <QCache>

#include <mutex>

namespace roost {

/// The answers that strangers got for published properties, ready to be sent again. One is found by the revision of what it
/// was made from only: when anything of that has changed since, it is never used. Any thread.
class PropertyAnswers
{
public:
    /// Nothing where none is kept, or of another revision.
    std::optional<http::Response> find(PropertyId id, const QByteArray &revision) const;

    /// revision: as it was before what the answer shows was read.
    void insert(PropertyId id, const QByteArray &revision, const http::Response &response);

private:
    struct Kept
    {
        QByteArray revision;
        http::Response response;
    };

    static constexpr int capacity = 32 * 1024; ///< KiB

    mutable std::mutex m_mutex;
    QCache<PropertyId, Kept> m_answers{capacity};
};

} // namespace roost
