#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace roost::test {

/// A Redis of the test's own, on a unix socket in a folder of its own, without a file on disk. It dies with this
/// object.
class RedisProgram
{
public:
    RedisProgram() = default;
    ~RedisProgram() { kill(); }

    /// Returns when it takes connections. Throws std::runtime_error with its output when it does not come up.
    void start();
    void kill();

    /// As --redis takes it.
    QString url() const { return "unix://" + socketPath(); }

private:
    QString socketPath() const { return m_folder.filePath("redis.sock"); }

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace roost::test
