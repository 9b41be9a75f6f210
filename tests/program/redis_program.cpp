#include "tests/program/redis_program.h"

#include <QDeadlineTimer>
#include <QFile>

#include <stdexcept>

namespace roost::test {

void RedisProgram::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start("redis-server", {"--port", "0", "--unixsocket", socketPath(), "--save", "", "--appendonly", "no"});
    for (QDeadlineTimer patience(10'000); !patience.hasExpired();) {
        if (QFile::exists(socketPath()))
            return;
        if (m_process.waitForFinished(20))
            break;
    }
    throw std::runtime_error("redis-server does not start: " + m_process.readAll().toStdString());
}

void RedisProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace roost::test
