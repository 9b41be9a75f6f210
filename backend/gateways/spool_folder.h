#pragma once

#include <QByteArray>
#include <QString>

namespace roost {

/// A folder that only its owner can read, with one file a message. Any thread, any number of processes.
class SpoolFolder
{
public:
    /// Makes the folder (0700) when it is not there. Throws Unavailable when that fails.
    explicit SpoolFolder(QString path);

    /// Writes a new file (0600), named by the time and ending in `suffix`: it is there whole, or not at all. It is not
    /// forced onto the disk: what a power failure takes from a sandbox was never sent. Returns its path. Throws
    /// Unavailable when it cannot be written.
    QString add(const QByteArray &content, const QString &suffix) const;

    QString path() const { return m_path; }

private:
    QString m_path;
};

} // namespace roost
