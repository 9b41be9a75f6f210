#include "tests/program/server_program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QThread>

namespace roost::test {

namespace {

constexpr int patienceMilliseconds = 120'000;

} // namespace

ServerProgram::ServerProgram(const QString &program)
{
    m_process.setProgram(program);
    m_process.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    setEnvironment("ROOST_CHECK_ANSWERS", "on");
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath("output"));
}

ServerProgram::~ServerProgram()
{
    // Not killed: its PostgreSQL would still write into folders that are being removed.
    if (isRunning())
        terminate();
}

void ServerProgram::setEnvironment(const QString &name, const QString &value)
{
    auto environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

bool ServerProgram::start(const QStringList &arguments)
{
    static const QRegularExpression ready("^ready (https?://\\S+)$", QRegularExpression::MultilineOption);

    launch(QStringList{"serve", "--listen", "127.0.0.1:0"} + arguments);
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < patienceMilliseconds;) {
        const bool ended = m_process.waitForFinished(10);
        const auto match = ready.match(output());
        if (match.hasMatch() && !ended) {
            m_url = QUrl(match.captured(1));
            return true;
        }
        if (ended)
            return false;
    }
    return false;
}

int ServerProgram::run(const QStringList &arguments)
{
    launch(arguments);
    return finish();
}

QString ServerProgram::output() const
{
    QFile file(m_folder.filePath("output"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

int ServerProgram::terminate()
{
    m_process.terminate();
    return finish();
}

void ServerProgram::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patienceMilliseconds);
}

void ServerProgram::launch(const QStringList &arguments)
{
    m_url.clear();
    m_process.setArguments(arguments);
    m_process.start();
}

int ServerProgram::finish()
{
    const bool ended = m_process.waitForFinished(patienceMilliseconds);
    if (!ended)
        kill();
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace roost::test
