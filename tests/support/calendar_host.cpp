#include "tests/support/calendar_host.h"

namespace roost::test {

CalendarHost::CalendarHost()
{
    if (!m_server.listen(QHostAddress("127.0.0.2")))
        qFatal("127.0.0.2 cannot be listened on");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
}

void CalendarHost::serve(const QByteArray &path, const QByteArray &answer, Afterwards afterwards)
{
    m_pages.insert(path, {answer, afterwards});
}

void CalendarHost::serveCalendar(const QByteArray &path, const QByteArray &calendar, const QByteArray &fields)
{
    serve(path, "HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\n" + fields +
                    "Content-Length: " + QByteArray::number(calendar.size()) + "\r\n\r\n" + calendar);
}

void CalendarHost::serveStatus(const QByteArray &path, const QByteArray &status, const QByteArray &fields)
{
    serve(path, "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: 0\r\n\r\n");
}

QUrl CalendarHost::url(const QByteArray &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.2:%1%2").arg(m_server.serverPort()).arg(QString::fromUtf8(path)));
}

void CalendarHost::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void CalendarHost::read(QTcpSocket &socket)
{
    const QByteArray input = socket.peek(64 * 1024);
    if (!input.contains("\r\n\r\n"))
        return;
    m_requests.append(socket.readAll());
    const Page page = m_pages.value(input.split(' ').value(1), {"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"});
    socket.write(page.answer);
    if (page.afterwards == Afterwards::Close)
        socket.disconnectFromHost();
}

QByteArray calendarOf(const QStringList &events, const QString &summary)
{
    QString text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Elsewhere//EN\r\n";
    for (const QString &event : events) {
        const QStringList parts = event.split(' ');
        text += QStringLiteral("BEGIN:VEVENT\r\nUID:%1\r\nDTSTAMP:20300101T000000Z\r\nSUMMARY:%4\r\n"
                               "DTSTART;VALUE=DATE:%2\r\nDTEND;VALUE=DATE:%3\r\nEND:VEVENT\r\n")
                    .arg(parts.at(0), QString(parts.at(1)).remove('-'), QString(parts.at(2)).remove('-'), summary);
    }
    return (text + "END:VCALENDAR\r\n").toUtf8();
}

} // namespace roost::test
