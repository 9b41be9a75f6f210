#include "backend/gateways/spool_folder.h"

#include "backend/core/errors.h"
#include "backend/core/ids.h"

#include <QDir>
#include <QFile>

namespace roost {

SpoolFolder::SpoolFolder(QString path)
    : m_path(std::move(path))
{
    if (!QDir().mkpath(m_path))
        throw Unavailable(QStringLiteral("The folder %1 cannot be made.").arg(m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString SpoolFolder::add(const QByteArray &content, const QString &suffix) const
{
    const QString name = newUuid().toString(QUuid::WithoutBraces) + suffix; // version 7: names sort by time
    const QDir folder(m_path);
    QFile file(folder.filePath(u'.' + name)); // hidden until it is whole
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(content) == content.size() && file.flush() && file.rename(folder.filePath(name));
    if (!written) {
        const QString reason = file.errorString();
        file.remove();
        throw Unavailable(QStringLiteral("%1 cannot be written: %2").arg(folder.filePath(name), reason));
    }
    return file.fileName();
}

} // namespace roost
