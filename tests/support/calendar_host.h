#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace roost::test {

/// Another platform's server on 127.0.0.2, which answers each path with just the bytes that a test gave it. Works in
/// the event loop of its thread.
class CalendarHost
{
public:
    enum class Afterwards { Close, StayOpen };

    CalendarHost();

    void serve(const QByteArray &path, const QByteArray &answer, Afterwards afterwards = Afterwards::Close);

    /// 200 with a length.
    void serveCalendar(const QByteArray &path, const QByteArray &calendar, const QByteArray &fields = {});
    void serveStatus(const QByteArray &path, const QByteArray &status, const QByteArray &fields = {});

    QUrl url(const QByteArray &path) const;

    /// The heads of all requests so far.
    const QList<QByteArray> &requests() const { return m_requests; }

private:
    struct Page
    {
        QByteArray answer{};
        Afterwards afterwards = Afterwards::Close;
    };

    void accept();
    void read(QTcpSocket &socket);

    QTcpServer m_server;
    QHash<QByteArray, Page> m_pages;
    QList<QByteArray> m_requests;
};

/// A calendar of all-day events: "uid 2030-06-03 2030-06-05" each, all with this summary.
QByteArray calendarOf(const QStringList &events, const QString &summary = QStringLiteral("Not available"));

} // namespace roost::test
