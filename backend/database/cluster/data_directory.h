#pragma once

#include <QFile>
#include <QString>

#include <optional>

namespace roost {

/// The directory that one running Roost keeps its data in, and the lock on it, held from the constructor on.
///
/// The lock is the kernel's (fcntl, of the open file), so it ends with the process, however that ends; and it cannot be
/// mistaken, as one by process numbers is in containers, where every start has the same number.
class DataDirectory
{
public:
    /// Makes the directory, for its owner only, if it is not there. Throws EmbeddedPostgresqlError when it cannot be
    /// used: not a directory, no right to write, a full disk, or in use by another process, whose number it names.
    explicit DataDirectory(const QString &path);

    QString path() const { return m_path; }
    QString file(const QString &name) const { return m_path + u'/' + name; }

    /// The process that holds the lock; nothing when none does.
    static std::optional<qint64> user(const QString &path);

private:
    QString m_path;
    QFile m_lock;
};

} // namespace roost
