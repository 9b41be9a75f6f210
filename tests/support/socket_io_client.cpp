#include "tests/support/socket_io_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace roost::test {

namespace {

constexpr int patienceMilliseconds = 5'000;
constexpr int silenceMilliseconds = 100;

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

SocketIoClient::SocketIoClient(const QUrl &url)
{
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                     [this](const QString &frame) { m_frames.append(frame); });
    m_socket.open(url);
}

void SocketIoClient::connectAs(const QString &token)
{
    nextFrame();
    send(token.isEmpty() ? QStringLiteral("40") : QStringLiteral(R"(40{"token":"%1"})").arg(token));
    if (!nextFrame().startsWith(QStringLiteral("40")))
        qWarning("not let in");
}

void SocketIoClient::send(const QString &frame)
{
    m_socket.sendTextMessage(frame);
}

void SocketIoClient::sendCommand(int id, const QString &name, const QJsonObject &argument)
{
    send(QStringLiteral("42") + QString::number(id) + compact({name, argument}));
}

QJsonObject SocketIoClient::request(const QString &name, const QJsonObject &argument)
{
    const int id = m_nextId++;
    sendCommand(id, name, argument);
    const QString start = QStringLiteral("43") + QString::number(id);
    const QString frame = nextFrame();
    if (!frame.startsWith(start))
        return {};
    return QJsonDocument::fromJson(frame.mid(start.size()).toUtf8()).array().at(0).toObject();
}

QString SocketIoClient::nextFrame()
{
    if (!QTest::qWaitFor([this] { return !m_frames.isEmpty(); }, patienceMilliseconds))
        return {};
    return m_frames.takeFirst();
}

QJsonObject SocketIoClient::nextEvent(const QString &name)
{
    const QString frame = nextFrame();
    const QJsonArray event = QJsonDocument::fromJson(frame.mid(2).toUtf8()).array();
    if (!frame.startsWith(QStringLiteral("42")) || event.at(0) != name) {
        qWarning("%s instead of %s", qPrintable(frame), qPrintable(name));
        return {};
    }
    return event.at(1).toObject();
}

bool SocketIoClient::isSilent()
{
    QTest::qWait(silenceMilliseconds);
    return m_frames.isEmpty();
}

bool SocketIoClient::waitForClose()
{
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; },
                           patienceMilliseconds);
}

} // namespace roost::test
