#include "backend/database/cluster/lent_directory.h"

#include "backend/database/embedded_postgresql_error.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace roost {

LentDirectory::LentDirectory(const QString &path)
    : m_descriptor(::open(QFile::encodeName(path).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC))
{
    if (m_descriptor < 0)
        throw EmbeddedPostgresqlError(
            QStringLiteral("%1 cannot be opened: %2").arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

LentDirectory::~LentDirectory()
{
    ::close(m_descriptor);
}

QString LentDirectory::pathForChild() const
{
    return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor);
}

bool LentDirectory::lend() const
{
    return ::fcntl(m_descriptor, F_SETFD, 0) == 0;
}

} // namespace roost
