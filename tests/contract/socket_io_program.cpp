#include "tests/contract/socket_io_program.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace roost::test {

namespace {

constexpr int patienceMilliseconds = 5'000;

} // namespace

SocketIoProgram::SocketIoProgram(const QUrl &server, const QString &token)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("ROOST_URL", server.toString());
    if (!token.isEmpty())
        environment.insert("ROOST_TOKEN", token);
    m_process.setProcessEnvironment(environment);
    m_process.start("node", {ROOST_SOURCE_DIR "/tests/contract/socketio/client.mjs"});
}

SocketIoProgram::~SocketIoProgram()
{
    m_process.kill();
    m_process.waitForFinished();
}

QJsonObject SocketIoProgram::waitFor(const std::function<bool(const QJsonObject &)> &fits)
{
    qsizetype seen = 0;
    for (QDeadlineTimer patience(patienceMilliseconds);;) {
        readLines();
        for (; seen < m_lines.size(); ++seen) {
            if (fits(m_lines.at(seen)))
                return m_lines.at(seen);
        }
        if (patience.hasExpired())
            return {};
        m_process.waitForReadyRead(50);
    }
}

QJsonObject SocketIoProgram::waitForEvent(const QString &name, const QJsonObject &members)
{
    const auto fits = [&](const QJsonObject &line) {
        const auto payload = line.value("payload").toObject();
        bool same = line.value("kind") == QJsonValue("event") && line.value("name") == QJsonValue(name);
        for (auto member = members.begin(); member != members.end(); ++member)
            same = same && payload.value(member.key()) == member.value();
        return same;
    };
    return waitFor(fits).value("payload").toObject();
}

QJsonObject SocketIoProgram::ask(const QString &name, const QJsonObject &argument)
{
    readLines();
    const qsizetype before = m_lines.size();
    const QJsonObject question{{"name", name}, {"argument", argument}};
    m_process.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
    const auto answers = [&](const QJsonObject &line) {
        return m_lines.indexOf(line) >= before && line.value("kind") == QJsonValue("acknowledgement");
    };
    return waitFor(answers).value("result").toObject();
}

QList<SocketIoProgram::Event> SocketIoProgram::events() const
{
    QList<Event> events;
    for (const QJsonObject &line : m_lines) {
        if (line.value("kind") == QJsonValue("event"))
            events.append({line.value("name").toString(), line.value("payload").toObject()});
    }
    return events;
}

QStringList SocketIoProgram::eventNames() const
{
    QStringList names;
    for (const Event &event : events())
        names << event.name;
    return names;
}

QString SocketIoProgram::output() const
{
    QString text = m_errors;
    for (const QJsonObject &line : m_lines)
        text += QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) + '\n';
    return text;
}

void SocketIoProgram::readLines()
{
    while (m_process.canReadLine())
        m_lines << QJsonDocument::fromJson(m_process.readLine()).object();
    m_errors += QString::fromUtf8(m_process.readAllStandardError());
}

} // namespace roost::test
