#include "backend/database/embedded_postgresql.h"

#include "backend/database/cluster/data_directory.h"
#include "backend/database/cluster/postgresql_programs.h"
#include "backend/database/cluster/postmaster.h"
#include "backend/database/cluster/socket_directory.h"
#include "backend/database/connection.h"
#include "backend/database/embedded_postgresql_error.h"

#include <QSaveFile>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <exception>

#include <unistd.h>

namespace roost {

namespace {

constexpr auto databaseName = QLatin1StringView("roost");
constexpr auto clusterName = QLatin1StringView("postgresql");
constexpr auto urlFileName = QLatin1StringView("database-url");

QString megabytes(qint64 count)
{
    return QString::number(count) + QStringLiteral("MB");
}

/// A desktop or a small server shares its memory with much else, so an eighth of it is PostgreSQL's own.
QStringList serverOptions(EmbeddedPostgresql::Durability durability)
{
    const qint64 memory = (static_cast<qint64>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGE_SIZE)) >> 20;
    QStringList options{
        QStringLiteral("shared_buffers=") + megabytes(std::clamp<qint64>(memory / 8, 64, 1024)),
        QStringLiteral("effective_cache_size=") + megabytes(std::max<qint64>(memory / 2, 128)),
        QStringLiteral("maintenance_work_mem=") + megabytes(std::clamp<qint64>(memory / 32, 32, 256)),
        QStringLiteral("work_mem=16MB"),
        QStringLiteral("max_wal_size=2GB"),
        QStringLiteral("wal_compression=on"),
        QStringLiteral("random_page_cost=1.1"),
        QStringLiteral("jit=off"),
        QStringLiteral("timezone=UTC"),
        QStringLiteral("log_timezone=UTC"),
        QStringLiteral("log_line_prefix=%m [%p] "),
        QStringLiteral("log_checkpoints=off"),
        // Statements and details carry what people entered.
        QStringLiteral("log_min_error_statement=panic"),
        QStringLiteral("log_error_verbosity=terse"),
    };
    if (durability == EmbeddedPostgresql::Durability::Loading) {
        // Tables that are new to a transaction are written to disk at its commit instead of to the log.
        options << QStringLiteral("wal_level=minimal") << QStringLiteral("max_wal_senders=0")
                << QStringLiteral("max_wal_size=16GB") << QStringLiteral("checkpoint_timeout=1h");
    }
    if (durability == EmbeddedPostgresql::Durability::None)
        options << QStringLiteral("fsync=off") << QStringLiteral("full_page_writes=off");
    return options;
}

QString urlOf(const QString &socketDirectory, const QString &database)
{
    return QStringLiteral("postgresql://%1@/%2?host=%3&port=5432")
        .arg(Cluster::user, database, QString::fromLatin1(QUrl::toPercentEncoding(socketDirectory)));
}

void createDatabase(const QString &url)
{
    Connection connection(ConnectionUrl(url), Connection::Patience::Endless);
    connection.open();
    if (connection.select("SELECT FROM pg_database WHERE datname = ?", {toSql(QString(databaseName))}).isEmpty())
        connection.script(QStringLiteral("CREATE DATABASE ") + databaseName);
}

void writeUrl(const QString &path, const QString &url)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(url.toUtf8()) < 0 || !file.commit())
        throw EmbeddedPostgresqlError(QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace

/// What exists while the server runs: the lock, the thread that the server hangs on, and the server.
class EmbeddedPostgresql::Running
{
public:
    explicit Running(const QString &dataDirectory)
        : m_data(dataDirectory)
    {
        m_thread.setObjectName(QStringLiteral("postgresql"));
    }

    ~Running()
    {
        QFile::remove(m_data.file(urlFileName));
        if (m_postmaster) {
            m_postmaster->requestStop();
            onThread([this] { m_postmaster.reset(); });
        }
        m_thread.quit();
        m_thread.wait();
    }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    QString start(Durability durability)
    {
        const QString directory = m_data.file(clusterName);
        const auto version = Cluster::version(directory);
        const auto programs =
            PostgresqlPrograms::find(version, PostgresqlPrograms::folders(QProcessEnvironment::systemEnvironment()));
        const Cluster cluster(directory, ServerAccount::forCluster(directory));
        if (!version)
            cluster.create(programs, durability);
        cluster.writeAccess();

        const QString socket = prepareSocketDirectory(m_data.path(), cluster.account());
        const QString upkeepUrl = urlOf(socket, QStringLiteral("postgres"));
        const Postmaster::Settings settings{programs.postgres(),
                                            serverOptions(durability),
                                            directory,
                                            socket,
                                            m_data.file(QStringLiteral("postgresql.log")),
                                            cluster.account(),
                                            ConnectionUrl(upkeepUrl).conninfo()};
        m_context.moveToThread(&m_thread);
        m_thread.start();
        onThread([&] {
            m_postmaster = std::make_unique<Postmaster>(settings);
            m_postmaster->start();
        });
        createDatabase(upkeepUrl);
        const QString url = urlOf(socket, databaseName);
        writeUrl(m_data.file(urlFileName), url);
        return url;
    }

    qint64 processId()
    {
        qint64 result = 0;
        onThread([&] { result = m_postmaster->processId(); });
        return result;
    }

private:
    /// Runs it on the server's thread, waits, and brings its exception back.
    void onThread(const std::function<void()> &work)
    {
        std::exception_ptr failure;
        QMetaObject::invokeMethod(
            &m_context,
            [&] {
                try {
                    work();
                } catch (...) {
                    failure = std::current_exception();
                }
            },
            Qt::BlockingQueuedConnection);
        if (failure)
            std::rethrow_exception(failure);
    }

    DataDirectory m_data;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<Postmaster> m_postmaster;
};

EmbeddedPostgresql::EmbeddedPostgresql(QString dataDirectory, Durability durability)
    : m_dataDirectory(std::move(dataDirectory))
    , m_durability(durability)
{
}

EmbeddedPostgresql::~EmbeddedPostgresql() = default;

void EmbeddedPostgresql::start()
{
    auto running = std::make_unique<Running>(m_dataDirectory);
    m_url = running->start(m_durability);
    m_running = std::move(running);
}

void EmbeddedPostgresql::stop()
{
    m_running.reset();
}

qint64 EmbeddedPostgresql::processId() const
{
    return m_running ? m_running->processId() : 0;
}

std::optional<QString> EmbeddedPostgresql::runningUrl(const QString &dataDirectory)
{
    QFile file(dataDirectory + u'/' + urlFileName);
    if (!DataDirectory::user(dataDirectory) || !file.open(QFile::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll());
}

} // namespace roost
