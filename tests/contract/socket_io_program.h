#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QUrl>

#include <functional>

namespace roost::test {

/// The official Socket.IO client (socketio/client.mjs under Node.js), connected to a server.
class SocketIoProgram
{
public:
    SocketIoProgram(const QUrl &server, const QString &token);
    ~SocketIoProgram();

    /// Reads on until a line has come that fits, now or earlier, and returns it; an empty object when none came within
    /// five seconds. All lines: output().
    QJsonObject waitFor(const std::function<bool(const QJsonObject &)> &fits);

    /// The payload of an event of this name whose members have these values.
    QJsonObject waitForEvent(const QString &name, const QJsonObject &members = {});

    /// Asks with an acknowledgement, and returns its result.
    QJsonObject ask(const QString &name, const QJsonObject &argument);

    /// An event as it came.
    struct Event
    {
        QString name{};
        QJsonObject payload{};
    };

    /// The events that have come so far, and their names.
    QList<Event> events() const;
    QStringList eventNames() const;

    /// All that it has written, for the message of a failed test.
    QString output() const;

private:
    void readLines();

    QProcess m_process;
    QList<QJsonObject> m_lines;
    QString m_errors;
};

} // namespace roost::test
