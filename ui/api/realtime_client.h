#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

class QSslError;

namespace roost::ui {

/// The live connection: Socket.IO 5 over WebSocket. Lives on the GUI thread.
///
/// Reconnects by itself with a growing wait (1 s to 30 s), and asks for what it missed; when that is too much, or not
/// known, it emits reloadNeeded.
class RealtimeClient : public QObject
{
    Q_OBJECT

public:
    enum class State { Offline, Connecting, Live, Waiting };
    Q_ENUM(State)

    explicit RealtimeClient(QObject *parent = nullptr);
    ~RealtimeClient() override;

    /// Opens, or opens again with another token; a live connection to the same server stays, and uses the token when it
    /// has to reconnect. The server is the API's address: http://127.0.0.1:8080.
    void open(const QUrl &server, const QString &accessToken);
    void close();

    /// Ends the connection until the next open(), which goes on from the last event; who watches what stays.
    void suspend();

    /// What a handshake may complain about from now on: of a certificate that the person trusts.
    void ignoreCertificateErrors(const QList<QSslError> &errors);

    /// Ends the waiting and tries now.
    void retryNow();

    State state() const;
    int secondsToRetry() const; ///< while Waiting

    /// When the live connection broke; invalid while it is live, and before it has been for the first time.
    QDateTime lostAt() const;

    /// calendar_changed of one property; held over reconnects. Every watch needs its own unwatch.
    void watchProperty(const QString &propertyId);
    void unwatchProperty(const QString &propertyId);

Q_SIGNALS:
    void stateChanged(roost::ui::RealtimeClient::State state);

    /// name: metrics, booking_created, ...; the payload has id, sequence, emitted_at besides its own fields.
    void eventReceived(const QString &name, const QJsonObject &payload);
    void reloadNeeded();

    /// The server does not take the token: give a new one with open().
    void tokenRefused();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace roost::ui
