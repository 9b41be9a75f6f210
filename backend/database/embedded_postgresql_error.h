#pragma once

#include <QString>

#include <stdexcept>

namespace roost {

/// Why the private PostgreSQL cannot run, in a sentence that says what to do about it.
struct EmbeddedPostgresqlError : std::runtime_error
{
    explicit EmbeddedPostgresqlError(const QString &message)
        : std::runtime_error(message.toStdString())
    {
    }
};

} // namespace roost
