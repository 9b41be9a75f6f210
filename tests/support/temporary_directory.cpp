#include "tests/support/temporary_directory.h"

#include <QDir>
#include <QStorageInfo>

namespace roost::test {

QString temporaryDirectoryTemplate()
{
    constexpr qint64 room = 1 << 30;
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool fits = memory.isValid() && !memory.isReadOnly() && memory.bytesAvailable() > room;
    return (fits ? memory.rootPath() : QDir::tempPath()) + QStringLiteral("/roost-test-XXXXXX");
}

} // namespace roost::test
