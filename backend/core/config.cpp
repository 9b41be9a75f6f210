#include "backend/core/config.h"

#include "backend/core/errors.h"

#include <QDir>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include <unistd.h>

namespace roost {

namespace {

using Faults = QList<FieldError>;

constexpr qsizetype shortestSecret = 32;

/// One thing that can be set: its name as on the command line, and what reads its text. Returns what is wrong, or
/// nothing.
struct Option
{
    QString name;
    std::function<QString(Config &, const QString &)> read;
};

QString readNumber(int &target, const QString &text, int from, int to)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < from || value > to)
        return QStringLiteral("It takes a whole number from %1 to %2.").arg(from).arg(to);
    target = value;
    return {};
}

QString readSwitch(bool &target, const QString &text)
{
    static const QStringList on{QStringLiteral("on"), QStringLiteral("true"), QStringLiteral("yes"),
                                QStringLiteral("1")};
    static const QStringList off{QStringLiteral("off"), QStringLiteral("false"), QStringLiteral("no"),
                                 QStringLiteral("0")};
    if (!on.contains(text) && !off.contains(text))
        return QStringLiteral("It takes on or off.");
    target = on.contains(text);
    return {};
}

QString readAddress(QHostAddress &address, quint16 &port, const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(qMax<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool isPort = false;
    const ushort number = text.mid(colon + 1).toUShort(&isPort);
    const QHostAddress read = host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (colon < 1 || !isPort || read.isNull())
        return QStringLiteral("It takes an address and a port, as 127.0.0.1:8080 or [::1]:8080.");
    address = read;
    port = number;
    return {};
}

QString readListen(Config &config, const QString &text)
{
    return readAddress(config.listenAddress, config.listenPort, text);
}

QString readRedirect(Config &config, const QString &text)
{
    return readAddress(config.redirectAddress, config.redirectPort, text);
}

QString readUrl(QString &target, const QString &text, const QStringList &schemes)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || !schemes.contains(url.scheme()))
        return QStringLiteral("It takes an address that begins with %1.")
            .arg(schemes.join(QStringLiteral(":// or ")) + QStringLiteral("://"));
    target = text;
    return {};
}

/// Only how it begins: libpq reads the rest, which is no URL to the letter (several hosts, say).
QString readDatabase(Config &config, const QString &text)
{
    if (!text.startsWith(u"postgresql://") && !text.startsWith(u"postgres://"))
        return QStringLiteral("It takes an address that begins with postgresql://.");
    config.databaseUrl = text;
    return {};
}

QString readSecret(Config &config, const QString &text)
{
    if (text.toUtf8().size() < shortestSecret)
        return QStringLiteral("It takes at least %1 bytes, at random (openssl rand -hex 32).").arg(shortestSecret);
    config.tokenSecret = text;
    return {};
}

QString readOrigins(Config &config, const QString &text)
{
    QStringList origins;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString origin = part.trimmed();
        const QUrl url(origin, QUrl::StrictMode);
        const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
        if (!isWeb || url.host().isEmpty() ||
            url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) != url)
            return QStringLiteral("\"%1\" is not an origin like https://app.example.com, without a path.").arg(origin);
        origins.append(origin);
    }
    config.corsOrigins = origins;
    return {};
}

/// Off also lets one account have all the sockets, unless the option for that says otherwise: it is read later.
QString readRates(Config &config, const QString &text)
{
    bool isOn = true;
    if (!readSwitch(isOn, text).isEmpty())
        return config.rateRules.read(text);
    config.rateRules = isOn ? RateRules() : RateRules::off();
    if (!isOn)
        config.sockets.perAccount = std::numeric_limits<int>::max();
    return {};
}

QString readLogFormat(Config &config, const QString &text)
{
    if (text != u"text" && text != u"json")
        return QStringLiteral("It takes text or json.");
    config.jsonLog = text == u"json";
    return {};
}

QString readNetworks(QStringList &target, const QString &text)
{
    QStringList networks;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (QHostAddress::parseSubnet(part.trimmed()).second < 0)
            return QStringLiteral("\"%1\" is not a network like 10.1.0.0/16 or fd00::/8.").arg(part.trimmed());
        networks.append(part.trimmed());
    }
    target = networks;
    return {};
}

const std::vector<Option> &allOptions()
{
    const auto text = [](QString Config::*member) {
        return [member](Config &config, const QString &value) {
            config.*member = value;
            return QString();
        };
    };
    const auto number = [](int Config::*member, int from, int to) {
        return [member, from, to](Config &config, const QString &value) {
            return readNumber(config.*member, value, from, to);
        };
    };
    const auto toggle = [](bool Config::*member) {
        return [member](Config &config, const QString &value) { return readSwitch(config.*member, value); };
    };
    const auto url = [](QString Config::*member, const QStringList &schemes) {
        return
            [member, schemes](Config &config, const QString &value) { return readUrl(config.*member, value, schemes); };
    };
    const auto networks = [](QStringList Config::*member) {
        return [member](Config &config, const QString &value) { return readNetworks(config.*member, value); };
    };
    const auto limit = [](int WebLimits::*member, int from, int to) {
        return [member, from, to](Config &config, const QString &value) {
            return readNumber(config.web.*member, value, from, to);
        };
    };
    const auto socketLimit = [](int SocketLimits::*member, int from, int to) {
        return [member, from, to](Config &config, const QString &value) {
            return readNumber(config.sockets.*member, value, from, to);
        };
    };
    static const std::vector<Option> table{
        {QStringLiteral("listen"), readListen},
        {QStringLiteral("data-dir"), text(&Config::dataDirectory)},
        {QStringLiteral("database"), readDatabase},
        {QStringLiteral("redis"), url(&Config::redisUrl, {QStringLiteral("redis"), QStringLiteral("unix")})},
        {QStringLiteral("demo"), toggle(&Config::demo)},
        {QStringLiteral("rate-limits"), readRates},
        {QStringLiteral("check-answers"), toggle(&Config::checkAnswers)},
        {QStringLiteral("workers"), number(&Config::workers, 1, 256)},
        {QStringLiteral("slow-workers"), number(&Config::slowWorkers, 1, 256)},
        {QStringLiteral("hold-minutes"), number(&Config::holdMinutes, 1, 1440)},
        {QStringLiteral("host-fee"), number(&Config::hostFeeBasisPoints, 0, 5'000)},
        {QStringLiteral("guest-fee"), number(&Config::guestFeeBasisPoints, 0, 5'000)},
        {QStringLiteral("access-token-seconds"), number(&Config::accessTokenSeconds, 60, 86'400)},
        {QStringLiteral("token-secret"), readSecret},
        {QStringLiteral("cors-origins"), readOrigins},
        {QStringLiteral("calendar-networks"), networks(&Config::calendarNetworks)},
        {QStringLiteral("tls-certificate"), text(&Config::tlsCertificate)},
        {QStringLiteral("tls-key"), text(&Config::tlsKey)},
        {QStringLiteral("http-redirect"), readRedirect},
        {QStringLiteral("hsts-seconds"), number(&Config::hstsSeconds, 0, 2'000'000'000)},
        {QStringLiteral("trusted-proxies"), networks(&Config::trustedProxies)},
        {QStringLiteral("max-connections"), limit(&WebLimits::connections, 1, 1'000'000)},
        {QStringLiteral("max-connections-per-address"), limit(&WebLimits::connectionsPerAddress, 1, 1'000'000)},
        {QStringLiteral("max-requests-per-connection"), limit(&WebLimits::requestsPerConnection, 1, 1'000'000'000)},
        {QStringLiteral("max-waiting-requests"), limit(&WebLimits::waitingRequests, 1, 1'000'000)},
        {QStringLiteral("max-header-bytes"), limit(&WebLimits::headerBytes, 1'024, 1'048'576)},
        {QStringLiteral("max-header-fields"), limit(&WebLimits::headerFields, 10, 10'000)},
        {QStringLiteral("max-body-bytes"), limit(&WebLimits::bodyBytes, 1'024, 1'073'741'824)},
        {QStringLiteral("header-seconds"), limit(&WebLimits::headerSeconds, 1, 3'600)},
        {QStringLiteral("idle-seconds"), limit(&WebLimits::idleSeconds, 1, 86'400)},
        {QStringLiteral("least-rate"), limit(&WebLimits::leastRate, 1, 1'000'000)},
        {QStringLiteral("max-sockets"), socketLimit(&SocketLimits::sockets, 1, 1'000'000)},
        {QStringLiteral("max-sockets-per-address"), socketLimit(&SocketLimits::perAddress, 1, 1'000'000)},
        {QStringLiteral("max-sockets-per-account"), socketLimit(&SocketLimits::perAccount, 1, 1'000'000)},
        {QStringLiteral("max-socket-output-bytes"), socketLimit(&SocketLimits::outputBytes, 65'536, 1'073'741'824)},
        {QStringLiteral("max-socket-commands"), socketLimit(&SocketLimits::commandsPerSecond, 1, 10'000)},
        {QStringLiteral("log"), readLogFormat},
        {QStringLiteral("public-url"), url(&Config::publicUrl, {QStringLiteral("http"), QStringLiteral("https")})},
    };
    return table;
}

QString environmentName(const QString &option)
{
    return QStringLiteral("ROOST_") + QString(option).replace(u'-', u'_').toUpper();
}

/// Lines of `name = value`; `#` begins a comment.
QHash<QString, QString> readFile(const QString &fileText, Faults &faults)
{
    QHash<QString, QString> values;
    const QStringList lines = fileText.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1)
            faults.append({QStringLiteral("--config"), QStringLiteral("MALFORMED"),
                           QStringLiteral("Line %1 is not of the form name = value.").arg(i + 1)});
        else
            values.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
    return values;
}

void refuseUnknown(const QHash<QString, QString> &values, const QString &where, Faults &faults)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        const bool known = std::any_of(allOptions().begin(), allOptions().end(),
                                       [&](const Option &option) { return option.name == value.key(); });
        if (!known)
            faults.append({QStringLiteral("--") + value.key(), QStringLiteral("UNKNOWN"),
                           QStringLiteral("There is no such option%1.").arg(where)});
    }
}

/// A value, and where it was given.
struct Given
{
    QString value;
    QString source;
};

/// A variable of the environment that is empty counts as not set.
std::optional<Given> strongest(const QString &name, const QHash<QString, QString> &commandLine,
                               const QHash<QString, QString> &environment, const QHash<QString, QString> &file)
{
    const QString variable = environmentName(name);
    if (commandLine.contains(name))
        return Given{commandLine.value(name), QStringLiteral("--") + name};
    if (!environment.value(variable).isEmpty())
        return Given{environment.value(variable), variable};
    if (file.contains(name))
        return Given{file.value(name), QStringLiteral("--config: ") + name};
    return std::nullopt;
}

/// What must not go together.
void checkTogether(const Config &config, Faults &faults)
{
    const auto require = [&](const char *option, const char *other) {
        faults.append({QString::fromLatin1(option), QStringLiteral("REQUIRED"),
                       QStringLiteral("It is needed with %1.").arg(QLatin1StringView(other))});
    };
    if (config.tlsCertificate.isEmpty() && !config.tlsKey.isEmpty())
        require("--tls-certificate", "--tls-key");
    if (config.tlsKey.isEmpty() && !config.tlsCertificate.isEmpty())
        require("--tls-key", "--tls-certificate");
    if (!config.redirectAddress.isNull() && config.tlsCertificate.isEmpty())
        require("--tls-certificate", "--http-redirect");
    if (config.listenAddress.isLoopback())
        return;
    const auto add = [&](const char *option, const char *detail) {
        faults.append({QString::fromLatin1(option), QStringLiteral("LOOPBACK_ONLY"), QString::fromLatin1(detail)});
    };
    if (config.demo)
        add("--demo", "The demo's passwords are known to everybody, so it serves loopback only: leave --listen out.");
    if (!config.rateRules.isOn())
        add("--rate-limits", "Without rate limits only loopback is served.");
    if (config.tokenSecret.isEmpty())
        add("ROOST_TOKEN_SECRET",
            "To serve other addresses than loopback, set a secret of your own of at least 32 bytes.");
}

} // namespace

Config Config::fromSources(const QHash<QString, QString> &commandLine, const QHash<QString, QString> &environment,
                           const QString &fileText)
{
    Config config;
    Faults faults;
    const QHash<QString, QString> file = readFile(fileText, faults);
    refuseUnknown(commandLine, QString(), faults);
    refuseUnknown(file, QStringLiteral(" (in the file of --config)"), faults);
    if (commandLine.contains(QStringLiteral("token-secret")))
        faults.append(
            {QStringLiteral("--token-secret"), QStringLiteral("EXPOSED"),
             QStringLiteral("Other users of the machine see a command line: set ROOST_TOKEN_SECRET instead.")});

    for (const Option &option : allOptions()) {
        const auto given = strongest(option.name, commandLine, environment, file);
        if (!given)
            continue;
        if (const QString fault = option.read(config, given->value); !fault.isEmpty())
            faults.append({given->source, QStringLiteral("UNREADABLE"), fault});
    }
    checkTogether(config, faults);
    if (!faults.isEmpty())
        throw Invalid(faults, QStringLiteral("Some options are not valid."));
    if (config.dataDirectory.isEmpty())
        config.dataDirectory = defaultDataDirectory(config.demo);
    return config;
}

QString Config::defaultDataDirectory(bool demo)
{
    // An unprivileged account runs PostgreSQL for root, and cannot enter root's home.
    const QString base = geteuid() == 0 ? QStringLiteral("/var/lib/roost")
                                        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                              QStringLiteral("/roost");
    return QDir(base).filePath(demo ? QStringLiteral("demo") : QStringLiteral("data"));
}

QString Config::listenText() const
{
    const bool isIpv6 = listenAddress.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIpv6 ? u'[' + listenAddress.toString() + u']' : listenAddress.toString()) + u':' +
           QString::number(listenPort);
}

} // namespace roost
