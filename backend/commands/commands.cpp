#include "backend/commands/commands.h"

#include "backend/backend.h"
#include "backend/commands/json_log.h"
#include "backend/commands/process_signals.h"
#include "backend/core/errors.h"
#include "backend/database/migrator.h"
#include "backend/http/openapi_document.h"
#include "backend/modules/admin/consistency_repository.h"
#include "backend/modules/admin/figure_check.h"
#include "backend/modules/admin/metrics_repository.h"
#include "backend/modules/availability/search_upkeep.h"
#include "backend/modules/user/sign_in_service.h"
#include "backend/seed/seeder.h"
#include "backend/storage.h"
#include "backend/token_key.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <cstdio>
#include <iostream>
#include <string>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(serveCategory, "roost.serve")

void print(const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stdout);
    std::fflush(stdout);
}

QString require(const CommandLine &line, const QString &option)
{
    const QString value = line.options.value(option);
    if (value.isEmpty())
        throw Invalid(QStringLiteral("--") + option, QStringLiteral("REQUIRED"),
                      QStringLiteral("'%1' needs it.").arg(line.command));
    return value;
}

qint64 requirePositive(const CommandLine &line, const QString &option, qint64 fallback)
{
    if (!line.options.contains(option))
        return fallback;
    bool isNumber = false;
    const qint64 value = line.options.value(option).toLongLong(&isNumber);
    if (!isNumber || value < 1)
        throw Invalid(QStringLiteral("--") + option, QStringLiteral("RANGE"),
                      QStringLiteral("It takes a number above zero."));
    return value;
}

/// The command's database, with its schema up to date.
class OpenDatabase
{
public:
    explicit OpenDatabase(const Config &config)
        : m_storage(config, Storage::Sharing::Allowed)
        , m_database((Migrator(m_storage.url()).migrate(), m_storage.url()), m_events)
    {
    }

    Database &database() { return m_database; }
    const Clock &clock() const { return m_clock; }

private:
    Storage m_storage;
    EventBus m_events;
    SystemClock m_clock;
    Database m_database;
};

QString stateText(Migrator::State state)
{
    switch (state) {
    case Migrator::State::Applied:
        return QStringLiteral("applied");
    case Migrator::State::Pending:
        return QStringLiteral("pending");
    case Migrator::State::Changed:
        return QStringLiteral("changed since it was applied");
    case Migrator::State::Missing:
        return QStringLiteral("not in this program");
    case Migrator::State::OutOfOrder:
        return QStringLiteral("out of order");
    case Migrator::State::Newer:
        return QStringLiteral("newer than this program");
    }
    return {};
}

/// What SIGHUP asks for.
void reload(Backend &backend)
{
    try {
        backend.reloadCertificate();
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            qCCritical(serveCategory, "reload: %s: %s The certificate from before stays in use.",
                       qUtf8Printable(error.pointer), qUtf8Printable(error.detail));
    }
}

/// What doctor is asked to look at, made anew before where it is asked to.
QList<ConsistencyRepository::Check> examine(Database &database, const CommandLine &line)
{
    const bool rebuild = line.options.contains(QStringLiteral("rebuild"));
    database.read([](Session &session) { ConsistencyRepository().takeTime(session); });
    if (line.options.contains(QStringLiteral("metrics"))) {
        if (rebuild) {
            database.transaction([](Session &session) { MetricsRepository().rebuild(session); });
            print(QStringLiteral("figures made anew"));
        }
        return FigureCheck(database).run();
    }
    if (rebuild)
        print(QStringLiteral("search entries made anew: %1").arg(SearchUpkeep(database, SystemClock()).rebuild()));
    return database.read([](Session &session) { return ConsistencyRepository().run(session); });
}

} // namespace

int serve(const CommandLine &line)
{
    ProcessSignals processSignals;
    QObject::connect(&processSignals, &ProcessSignals::endRequested, qApp, &QCoreApplication::quit);
    if (line.config.jsonLog)
        logAsJson();
    Backend backend(line.config);
    backend.start([](const QString &progress) { std::fprintf(stderr, "%s\n", qUtf8Printable(progress)); });
    print(QStringLiteral("ready %1").arg(backend.address()));
    if (line.config.demo) {
        print(QStringLiteral("demo accounts, password %1: %2, %3, %4")
                  .arg(QLatin1StringView(DemoAccounts::password), QLatin1StringView(DemoAccounts::admin),
                       QLatin1StringView(DemoAccounts::host), QLatin1StringView(DemoAccounts::guest)));
    }
    QObject::connect(&processSignals, &ProcessSignals::reloadRequested, qApp, [&backend] { reload(backend); });
    const int code = QCoreApplication::exec();
    backend.stop();
    return code;
}

int migrate(const CommandLine &line)
{
    const Storage storage(line.config, Storage::Sharing::Allowed);
    const Migrator migrator(storage.url());
    if (!line.options.contains(QStringLiteral("status"))) {
        for (const QString &name : migrator.migrate())
            print(QStringLiteral("applied %1").arg(name));
    }
    bool upToDate = true;
    for (const Migrator::Status &status : migrator.status()) {
        print(QStringLiteral("%1  %2").arg(status.name, stateText(status.state)));
        upToDate = upToDate && status.state == Migrator::State::Applied;
    }
    return upToDate ? 0 : 1;
}

int seed(const CommandLine &line)
{
    const SeedOptions defaults;
    const SeedOptions options{
        .properties = static_cast<int>(requirePositive(line, QStringLiteral("properties"), defaults.properties)),
        .bookings = requirePositive(line, QStringLiteral("bookings"), defaults.bookings),
        .randomSeed = static_cast<quint64>(
            requirePositive(line, QStringLiteral("random-seed"), static_cast<qint64>(defaults.randomSeed))),
    };
    const Storage storage(line.config, Storage::Sharing::Allowed, EmbeddedPostgresql::Durability::Loading);
    Migrator(storage.url()).migrate();
    if (!Seeder(storage.url(), SystemClock()).fill(options, print))
        throw Conflict(QStringLiteral("NOT_EMPTY"),
                       QStringLiteral("The database has accounts already; 'seed' fills an empty one only."));
    return 0;
}

int createAdmin(const CommandLine &line)
{
    const QString email = require(line, QStringLiteral("email"));
    const QString name = require(line, QStringLiteral("name"));
    std::fputs("Password: ", stderr);
    std::string password;
    std::getline(std::cin, password);
    OpenDatabase open(line.config);
    const AccessTokens tokens = accessTokens(line.config, open.clock());
    Outbox outbox(open.database(), open.clock());
    SignInService(open.database(), outbox, tokens, open.clock())
        .createAdmin(email, name, QString::fromStdString(password));
    print(QStringLiteral("%1 is an admin now").arg(email));
    return 0;
}

int printToken(const CommandLine &line)
{
    const QString email = require(line, QStringLiteral("email"));
    OpenDatabase open(line.config);
    const AccessTokens tokens = accessTokens(line.config, open.clock());
    Outbox outbox(open.database(), open.clock());
    print(SignInService(open.database(), outbox, tokens, open.clock()).tokenFor(email));
    return 0;
}

int printOpenApi(const CommandLine &)
{
    const http::OpenApiDocument document = http::OpenApiDocument::fromResources();
    print(QString::fromUtf8(QJsonDocument(document.toJson()).toJson()));
    return 0;
}

int doctor(const CommandLine &line)
{
    const Storage storage(line.config, Storage::Sharing::Allowed);
    bool healthy = true;
    for (const Migrator::Status &status : Migrator(storage.url()).status()) {
        healthy = healthy && status.state == Migrator::State::Applied;
        print(QStringLiteral("schema %1: %2").arg(status.name, stateText(status.state)));
    }
    if (!healthy)
        return 1;
    EventBus events;
    Database database(storage.url(), events);
    for (const ConsistencyRepository::Check &check : examine(database, line)) {
        print(check.faults == 0
                  ? QStringLiteral("ok: %1").arg(check.name)
                  : QStringLiteral("FAULT: %1: %2 rows are against it").arg(check.name).arg(check.faults));
        healthy = healthy && check.faults == 0;
    }
    return healthy ? 0 : 1;
}

int printVersion(const CommandLine &)
{
    print(QStringLiteral("roost-server " ROOST_VERSION));
    return 0;
}

} // namespace roost
