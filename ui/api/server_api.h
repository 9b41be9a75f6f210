#pragma once

#include "ui/api/answer.h"

#include <QDateTime>

namespace roost::ui {

enum class PartStatus { Ok, Unavailable, Off };

/// The state of every part of a server.
struct ServerStatus
{
    QString version{};
    QDateTime startedAt{}; ///< local
    QString address{};

    PartStatus database = PartStatus::Unavailable;
    QString databaseKind{}; ///< embedded, external
    QString databaseVersion{};
    int schemaVersion = 0;
    qint64 databaseBytes = 0;

    PartStatus redis = PartStatus::Off;
    QString mailGateway{};
    QString smsGateway{};
    QString paymentGateway{};

    int workerThreads = 0;
    int workersRunning = 0;
    int workQueued = 0;
    int sockets = 0;
    int outboxWaiting = 0;
    int outboxFailed = 0;

    static ServerStatus fromJson(const QJsonObject &object);
};

/// How the server does (admin). GUI thread; a callback is dropped when its context is gone.
class ServerApi
{
public:
    explicit ServerApi(ApiClient &client);

    void show(QObject *context, Answer<ServerStatus> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
