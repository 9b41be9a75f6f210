// How fast a running server searches: clients that keep their connections ask at random, one question after the other.
// bench_search URL CATALOG [--clients 4] [--seconds 10] [--warm-up 3] [--mix plain|filters]
// Prints one row of a Markdown table: mix, clients, requests a second, and milliseconds at p50, p90, p99 and the most.
// The mix "plain" asks as the load generator of the baseline does; "filters" adds sorts, filters, box and second pages.

#include "tests/program/http_client.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>
#include <vector>

using namespace roost::test;

namespace {

using Clock = std::chrono::steady_clock;

struct City
{
    QString name{};
    QString currency{};
    double latitude = 0;
    double longitude = 0;
    double price = 0; ///< of a usual night, in units of the currency
};

struct Settings
{
    QUrl server{};
    QList<City> cities{};
    QString mix{};
    int clients = 4;
    std::chrono::seconds warmUp{3};
    std::chrono::seconds duration{10};
};

struct Result
{
    std::vector<double> milliseconds{};
    qint64 failures = 0;
    qint64 hits = 0;
};

QList<City> citiesOf(const QString &catalog)
{
    QFile file(catalog);
    if (!file.open(QFile::ReadOnly))
        qFatal("the catalogue cannot be read");
    QList<City> cities;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).object()["cities"].toArray()) {
        const QJsonObject city = value.toObject();
        cities.append({city["name"].toString(), city["currency"].toString(), city["latitude"].toDouble(),
                       city["longitude"].toDouble(), city["price"].toDouble()});
    }
    return cities;
}

/// The questions of one client.
class Questions
{
public:
    Questions(const Settings &settings, unsigned seed)
        : m_settings(settings)
        , m_random(seed)
    {
    }

    QString next()
    {
        const City &city = m_settings.cities.at(between(0, static_cast<int>(m_settings.cities.size()) - 1));
        const bool filters = m_settings.mix == u"filters";
        const int nights = filters ? between(2, 7) : between(1, 5);
        const QDate from = QDate::currentDate().addDays(between(1, 60));
        QString path = QStringLiteral("/api/v1/search?check_in=%1&check_out=%2&guests=%3&limit=20")
                           .arg(from.toString(Qt::ISODate), from.addDays(nights).toString(Qt::ISODate))
                           .arg(between(1, 4));
        path += filters && chance(10) ? boxAround(city)
                                      : "&city=" + QString::fromLatin1(QUrl::toPercentEncoding(city.name));
        return filters ? path + filter(city, nights) : path;
    }

    bool wantsNextPage() { return m_settings.mix == u"filters" && chance(10); }

private:
    int between(int from, int to) { return std::uniform_int_distribution(from, to)(m_random); }
    bool chance(int percent) { return between(1, 100) <= percent; }

    QString boxAround(const City &city)
    {
        return QStringLiteral("&bbox=%1,%2,%3,%4")
            .arg(city.longitude - 0.03)
            .arg(city.latitude - 0.03)
            .arg(city.longitude + 0.03)
            .arg(city.latitude + 0.03);
    }

    QString filter(const City &city, int nights)
    {
        QString query;
        if (chance(30))
            query += QStringLiteral("&sort=rating");
        if (chance(20))
            query += QStringLiteral("&amenities=wifi,kitchen");
        if (chance(15))
            query += QStringLiteral("&property_type=apartment");
        if (chance(15))
            query += QStringLiteral("&min_rating=4.5");
        if (chance(15))
            query += QStringLiteral("&currency=%1&max_price=%2")
                         .arg(city.currency)
                         .arg(static_cast<qint64>(city.price * nights * 120));
        return query;
    }

    const Settings &m_settings;
    std::mt19937 m_random;
};

Result ask(const Settings &settings, unsigned seed)
{
    Questions questions(settings, seed);
    HttpClient client(settings.server);
    Result result;
    QString path;
    QString cursor;
    const auto start = Clock::now() + settings.warmUp;
    const auto end = start + settings.duration;
    while (Clock::now() < end) {
        if (cursor.isEmpty())
            path = questions.next();
        const auto sent = Clock::now();
        const Answer answer = client.get(cursor.isEmpty() ? path : path + "&cursor=" + cursor);
        const auto answered = Clock::now();
        cursor = questions.wantsNextPage() ? answer.json()["next_cursor"].toString() : QString();
        if (sent < start)
            continue;
        result.milliseconds.push_back(std::chrono::duration<double, std::milli>(answered - sent).count());
        result.failures += answer.status != 200;
        result.hits += answer.body.count("\"property_id\"");
    }
    return result;
}

double percentile(const std::vector<double> &sorted, double share)
{
    return sorted.at(static_cast<size_t>(share * static_cast<double>(sorted.size() - 1)));
}

int report(const Settings &settings, Result &all)
{
    if (all.milliseconds.empty())
        return 1;
    std::sort(all.milliseconds.begin(), all.milliseconds.end());
    const auto count = static_cast<double>(all.milliseconds.size());
    std::printf("| %s | %d | %.0f | %.2f | %.2f | %.2f | %.2f | %.1f | %lld |\n", qPrintable(settings.mix),
                settings.clients, count / static_cast<double>(settings.duration.count()),
                percentile(all.milliseconds, 0.5), percentile(all.milliseconds, 0.9),
                percentile(all.milliseconds, 0.99), all.milliseconds.back(), static_cast<double>(all.hits) / count,
                static_cast<long long>(all.failures));
    return all.failures == 0 ? 0 : 1;
}

Settings settingsFrom(const QCoreApplication &application)
{
    QCommandLineParser parser;
    const QCommandLineOption clients("clients", "How many ask at the same time.", "number", "4");
    const QCommandLineOption seconds("seconds", "How long.", "number", "10");
    const QCommandLineOption warmUp("warm-up", "Seconds before that do not count.", "number", "3");
    const QCommandLineOption mix("mix", "plain or filters.", "mix", "plain");
    parser.addOptions({clients, seconds, warmUp, mix});
    parser.addHelpOption();
    parser.addPositionalArgument("url", "Of the server.");
    parser.addPositionalArgument("catalog", "The cities of the seed: resources/demo/catalog.json.");
    parser.process(application);
    if (parser.positionalArguments().size() != 2)
        parser.showHelp(2);
    return {
        .server = QUrl(parser.positionalArguments().at(0)),
        .cities = citiesOf(parser.positionalArguments().at(1)),
        .mix = parser.value(mix),
        .clients = parser.value(clients).toInt(),
        .warmUp = std::chrono::seconds(parser.value(warmUp).toInt()),
        .duration = std::chrono::seconds(parser.value(seconds).toInt()),
    };
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Settings settings = settingsFrom(application);
    std::vector<Result> results(static_cast<size_t>(settings.clients));
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < results.size(); ++i)
            threads.emplace_back(
                [&settings, &results, i] { results[i] = ask(settings, static_cast<unsigned>(i) + 1); });
    }
    Result all;
    for (const Result &result : results) {
        all.milliseconds.insert(all.milliseconds.end(), result.milliseconds.begin(), result.milliseconds.end());
        all.failures += result.failures;
        all.hits += result.hits;
    }
    return report(settings, all);
}
