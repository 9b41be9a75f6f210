#include "backend/commands/command_line.h"

#include "backend/core/errors.h"

#include <QFile>
#include <QSet>

namespace roost {

namespace {

/// Options that stand alone.
const QSet<QString> flags{QStringLiteral("demo"),    QStringLiteral("status"), QStringLiteral("rebuild"),
                          QStringLiteral("metrics"), QStringLiteral("help"),   QStringLiteral("version")};

/// Each command's own options; all others belong to the configuration.
const QHash<QString, QStringList> &commandOptions()
{
    static const QHash<QString, QStringList> table{
        {QStringLiteral("serve"), {}},
        {QStringLiteral("console"), {QStringLiteral("connect")}},
        {QStringLiteral("migrate"), {QStringLiteral("status")}},
        {QStringLiteral("seed"),
         {QStringLiteral("properties"), QStringLiteral("bookings"), QStringLiteral("random-seed")}},
        {QStringLiteral("create-admin"), {QStringLiteral("email"), QStringLiteral("name")}},
        {QStringLiteral("token"), {QStringLiteral("email")}},
        {QStringLiteral("openapi"), {}},
        {QStringLiteral("doctor"), {QStringLiteral("rebuild"), QStringLiteral("metrics")}},
        {QStringLiteral("help"), {}},
        {QStringLiteral("version"), {}},
    };
    return table;
}

QHash<QString, QString> readOptions(const QStringList &arguments)
{
    QHash<QString, QString> options;
    QList<FieldError> errors;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (!word.startsWith(QLatin1StringView("--"))) {
            errors.append({word, QStringLiteral("UNKNOWN"), QStringLiteral("'%1' is no option.").arg(word)});
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (equals >= 0)
            options.insert(name, word.mid(equals + 1));
        else if (flags.contains(name))
            options.insert(name, QStringLiteral("true"));
        else if (i + 1 < arguments.size())
            options.insert(name, arguments.at(++i));
        else
            errors.append({word, QStringLiteral("REQUIRED"), QStringLiteral("%1 needs a value.").arg(word)});
    }
    if (!errors.isEmpty())
        throw Invalid(errors);
    return options;
}

QString readConfigFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Invalid(QStringLiteral("--config"), QStringLiteral("UNREADABLE"),
                      QStringLiteral("The file %1 cannot be read: %2.").arg(path, file.errorString()));
    return QString::fromUtf8(file.readAll());
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments, const QHash<QString, QString> &environment)
{
    CommandLine result;
    QStringList words = arguments;
    result.command = words.isEmpty() ? QStringLiteral("help") : words.takeFirst();
    if (result.command == u"--help" || result.command == u"--version")
        result.command.remove(0, 2);
    if (!commandOptions().contains(result.command))
        throw Invalid(result.command, QStringLiteral("UNKNOWN"),
                      QStringLiteral("There is no command '%1'. 'roost-server help' lists them.").arg(result.command));

    QHash<QString, QString> options = readOptions(words);
    if (options.remove(QStringLiteral("help")))
        result.command = QStringLiteral("help");
    for (const QString &own : commandOptions().value(result.command)) {
        if (options.contains(own))
            result.options.insert(own, options.take(own));
    }
    const QString file = options.take(QStringLiteral("config"));
    const QString fileText = file.isEmpty() ? QString() : readConfigFile(file);
    result.config = Config::fromSources(options, environment, fileText);
    return result;
}

QString CommandLine::help()
{
    return QStringLiteral(R"(roost-server: the booking backend of Roost, without a window

  serve           run the server; prints "ready http://..." when it takes requests
  migrate         bring the schema up to date; --status only shows it
  seed            fill an empty database: --properties N --bookings M [--random-seed S]
  create-admin    --email E --name N; the password is read from standard input
  token           --email E: an access token of that account, for use on this machine
  openapi         print the contract of the API
  doctor          check database, schema, claims, ledger and search; --rebuild makes search's entries anew;
                  --metrics compares all figures with the bookings instead, and with --rebuild makes them anew first
  help, version

Options of every command; each is also an environment variable (--data-dir: ROOST_DATA_DIR)
  --listen ADDRESS:PORT   127.0.0.1:8080; port 0 takes a free one
  --tls-certificate FILE  HTTPS with this certificate and those between it and the root (PEM); --tls-key FILE its key;
                          SIGHUP reads both again
  --http-redirect ADDRESS:PORT
                          a second port, which sends everybody to HTTPS
  --hsts-seconds N        31536000: for how long browsers are to use HTTPS only; 0 says nothing of it
  --trusted-proxies LIST  networks of proxies in front, whose Forwarded and X-Forwarded-* are believed: 10.1.0.0/16,::1
  --data-dir DIR          database, mail spool, keys
  --database URL          a PostgreSQL of your own instead of the embedded one
  --redis URL             redis://host:port/db or unix:///path: locks in front of the database
  --demo                  a year of demo data and its accounts, on loopback only
  --workers N             threads that answer requests, each with a database connection
  --hold-minutes N        how long a booking that is not paid for keeps its nights
  --host-fee N            basis points of nights and fees that the platform keeps (300: 3 %)
  --guest-fee N           basis points of the same that it adds to the guest's price
  --cors-origins LIST     origins of web clients, separated by commas
  --calendar-networks LIST
                          networks that are not public, and yet calendars may be fetched from
  --public-url URL        what links in mails start with
  --log text|json         how the log is written
  --max-connections N     10000; --max-connections-per-address (200), --max-requests-per-connection (10000),
                          --max-waiting-requests (500), --max-header-bytes (16384), --max-header-fields (100),
                          --max-body-bytes (1048576): what is more is refused
  --header-seconds N      10: until the end of a request's head; --idle-seconds (60): between two requests;
                          --least-rate (1024): bytes a second of bodies and answers
  --max-sockets N         10000 live connections; --max-sockets-per-address (200), --max-sockets-per-account (50),
                          --max-socket-commands (20): a second, of one; --max-socket-output-bytes (1048576): waiting
                          for one that does not read, which is dropped
  --rate-limits LIST      what is to differ: search=200/10 (so many of an address, and the seconds in which they fill up
                          again), account-search=100/10; of read, write, search, sign-in. off: for load tests, on
                          loopback only (then one account may have all the sockets, too)
  --check-answers on      hold every answer against the contract: for tests and staging
  --config FILE           the same options as lines of "name = value"
)");
}

} // namespace roost
