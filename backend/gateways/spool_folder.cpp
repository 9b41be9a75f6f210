#include "backend/gateways/spool_folder.h"

#include "backend/core/errors.h"
#include "backend/core/ids.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace roost {

namespace {

/// Into a file that is not there yet; 0, or the error. Past QFile, which looks at the names several times over: in a folder
/// of many thousand files that costs more than the writing.
int writeNew(const QByteArray &path, const QByteArray &content)
{
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return errno;
    int error = 0;
    for (qsizetype written = 0; error == 0 && written < content.size();) {
        const auto count =
            ::write(file, content.constData() + written, static_cast<std::size_t>(content.size() - written));
        if (count < 0 && errno != EINTR)
            error = errno;
        written += std::max<qsizetype>(count, 0);
    }
    if (::close(file) != 0 && error == 0)
        error = errno;
    return error;
}

} // namespace

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
    const QString path = folder.filePath(name);
    const QByteArray visible = QFile::encodeName(path);
    const QByteArray hidden = QFile::encodeName(folder.filePath(u'.' + name)); // until it is whole
    int error = writeNew(hidden, content);
    if (error == 0 && std::rename(hidden.constData(), visible.constData()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(hidden.constData());
        throw Unavailable(
            QStringLiteral("%1 cannot be written: %2").arg(path, QString::fromLocal8Bit(std::strerror(error))));
    }
    return path;
}

} // namespace roost
