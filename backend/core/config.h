#pragma once

#include "backend/core/rate_rules.h"

#include <QHash>
#include <QHostAddress>
#include <QString>
#include <QStringList>

namespace roost {

/// What clients may cost; each is refused with the status that says so.
struct WebLimits
{
    int connections = 10'000;
    int connectionsPerAddress = 200; ///< from this machine any number
    int requestsPerConnection = 10'000;
    int waitingRequests = 500; ///< for a worker; more are told to come back
    int headerBytes = 16'384;  ///< of the request line and the fields
    int headerFields = 100;    ///< of a request
    int bodyBytes = 1'048'576; ///< of a request
    int headerSeconds = 10;    ///< until the first byte, and from it to the end of the fields
    int idleSeconds = 60;      ///< between two requests
    int leastRate = 1'024;     ///< bytes a second, of bodies and answers
};

/// The same of live connections.
struct SocketLimits
{
    int sockets = 10'000;
    int perAddress = 200; ///< from this machine any number
    int perAccount = 50;
    int outputBytes = 1'048'576; ///< waiting for one client; it is dropped when more does
    int commandsPerSecond = 20;  ///< of one client, on the average
};

/// Everything that can be set, with its default. Built from, in order of strength: the command line, the environment
/// (ROOST_LISTEN, ROOST_DATABASE, ...), the file of --config (one `name = value` a line, names as on the command line).
struct Config
{
    QHostAddress listenAddress{QHostAddress::LocalHost};
    quint16 listenPort = 8080;    ///< 0: any free port
    QString dataDirectory{};      ///< embedded cluster, mail spool, key of the tokens
    QString databaseUrl{};        ///< empty: the embedded PostgreSQL
    QString redisUrl{};           ///< empty: no Redis; redis://host:port/db or unix:///path
    bool demo = false;            ///< fill an empty database with demo data; loopback only
    RateRules rateRules{};        ///< off: for load tests, on loopback only
    bool checkAnswers = false;    ///< against the contract; for tests and staging
    int workers = 4;              ///< threads, each with its database connection
    int slowWorkers = 2;          ///< threads for calls to slow outsiders
    int holdMinutes = 15;         ///< how long a PENDING booking keeps its nights
    int hostFeeBasisPoints = 300; ///< what the platform keeps of the nights and fees of a stay
    int guestFeeBasisPoints = 0;  ///< what it adds to the guest's price, of the same
    int accessTokenSeconds = 900;
    QString tokenSecret{};          ///< HS256 key of the access tokens; empty: kept in the data directory
    QStringList corsOrigins{};      ///< origins of web clients; none by default
    QStringList calendarNetworks{}; ///< not public, and yet calendars may be fetched from there: 10.1.0.0/16
    WebLimits web{};
    SocketLimits sockets{};
    QString tlsCertificate{};       ///< PEM file; empty: HTTP only
    QString tlsKey{};               ///< PEM file
    QHostAddress redirectAddress{}; ///< of the port that sends to HTTPS; null: none
    quint16 redirectPort = 0;       ///< 0: any free port
    int hstsSeconds = 31'536'000;   ///< for how long browsers are told to use HTTPS only; 0: they are not
    QStringList trustedProxies{};   ///< networks whose Forwarded and X-Forwarded-* are believed: 10.1.0.0/16
    bool jsonLog = false;           ///< each line of the log is a JSON object
    QString publicUrl{};            ///< what links in mails start with; empty: the address listened on

    /// Command line and file: by the option's name without dashes. The environment may be the whole one.
    ///
    /// Throws Invalid that names every option that is unknown, unreadable or not allowed with another, by where it was
    /// given (pointer "--listen", "ROOST_LISTEN", "--config: listen").
    static Config fromSources(const QHash<QString, QString> &commandLine, const QHash<QString, QString> &environment,
                              const QString &fileText);

    /// Where data is kept unless told otherwise: the demo apart from the rest, and out of root's home.
    static QString defaultDataDirectory(bool demo);

    /// Address and port as `--listen` takes them.
    QString listenText() const;
};

} // namespace roost
