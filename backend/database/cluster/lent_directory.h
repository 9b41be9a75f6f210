#pragma once

#include <QString>

namespace roost {

/// A directory that is handed to a child as an open descriptor.
///
/// PostgreSQL runs as another account when Roost is root, and that account need not be allowed to enter the directories
/// above its own (/root, a temporary directory). /proc/self/fd leads past them.
class LentDirectory
{
public:
    /// Throws EmbeddedPostgresqlError when it cannot be opened.
    explicit LentDirectory(const QString &path);
    ~LentDirectory();
    LentDirectory(const LentDirectory &) = delete;
    LentDirectory &operator=(const LentDirectory &) = delete;

    /// How the child calls it.
    QString pathForChild() const;

    /// In the child between fork and exec: keeps it open over the exec. Async-signal-safe.
    bool lend() const;

private:
    int m_descriptor = -1;
};

} // namespace roost
