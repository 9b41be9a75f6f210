#include "ui/models/report_choice.h"

#include "ui/api/query_parameters.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace roost::ui {

namespace {

using Kind = ReportChoice::Kind;

constexpr std::array<std::pair<Kind, const char *>, 6> names{{
    {Kind::Figures, "figures"},
    {Kind::Bookings, "bookings"},
    {Kind::Properties, "properties"},
    {Kind::Hosts, "hosts"},
    {Kind::Books, "books"},
    {Kind::Pickup, "pickup"},
}};

QString namesOf(const QList<FigureMetric> &metrics)
{
    QStringList words;
    for (const auto metric : metrics)
        words.append(nameOf(metric));
    return words.join(u',');
}

/// When the day is over; now, as long as it is not.
QString endOf(QDate day, const QDateTime &now)
{
    const auto end = day.addDays(1).startOfDay();
    return std::min(end, now).toUTC().toString(Qt::ISODate);
}

std::optional<FigureDimension> dimensionFromName(const QString &name)
{
    const auto dimensions = figureDimensions();
    const auto found = std::find_if(dimensions.begin(), dimensions.end(),
                                    [&name](FigureDimension dimension) { return splitNameOf(dimension) == name; });
    return found == dimensions.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QString nameOf(ReportChoice::Kind kind)
{
    const auto *found =
        std::find_if(names.begin(), names.end(), [kind](const auto &entry) { return entry.first == kind; });
    return QString::fromLatin1(found->second);
}

std::optional<ReportChoice::Kind> reportKindFromName(const QString &name)
{
    const auto *found = std::find_if(names.begin(), names.end(),
                                     [&name](const auto &entry) { return name == QLatin1String(entry.second); });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

QList<FigureMetric> ReportChoice::usualMetrics()
{
    return {FigureMetric::Revenue,          FigureMetric::Occupancy,
            FigureMetric::AverageDailyRate, FigureMetric::RevenuePerAvailable,
            FigureMetric::Nights,           FigureMetric::Bookings,
            FigureMetric::Cancellations};
}

QUrlQuery ReportChoice::parameters(const FigureQuery &query, const QDateTime &now) const
{
    auto asked = query;
    asked.comparison = Comparison::None;
    auto parameters = hasSteps() ? seriesParameters(asked) : scopeParameters(asked);
    if (hasMetrics())
        addText(parameters, "metrics", namesOf(metrics.isEmpty() ? usualMetrics() : metrics));
    switch (kind) {
    case Kind::Figures:
        if (split)
            addText(parameters, "split", splitNameOf(*split));
        break;
    case Kind::Bookings:
        addText(parameters, "metric", nameOf(metric));
        break;
    case Kind::Properties:
    case Kind::Hosts:
        if (isFromBottom)
            addText(parameters, "end", QStringLiteral("bottom"));
        break;
    case Kind::Books:
        if (until.isValid())
            addText(parameters, "until", endOf(until, now));
        break;
    case Kind::Pickup: {
        const auto last = until.isValid() ? until : now.date();
        const auto first = since.isValid() ? since : last.addDays(-30);
        addText(parameters, "since", std::min(first, last).startOfDay().toUTC().toString(Qt::ISODate));
        addText(parameters, "until", endOf(std::max(first, last), now));
        break;
    }
    }
    return parameters;
}

QVariantMap ReportChoice::toMap() const
{
    QVariantMap map{{QStringLiteral("report"), nameOf(kind)},
                    {QStringLiteral("metrics"), namesOf(metrics)},
                    {QStringLiteral("metric"), nameOf(metric)},
                    {QStringLiteral("bottom"), isFromBottom}};
    if (split)
        map.insert(QStringLiteral("split"), splitNameOf(*split));
    if (since.isValid())
        map.insert(QStringLiteral("since"), since.toString(Qt::ISODate));
    if (until.isValid())
        map.insert(QStringLiteral("until"), until.toString(Qt::ISODate));
    return map;
}

ReportChoice ReportChoice::fromMap(const QVariantMap &map)
{
    const auto text = [&map](const char *key) { return map.value(QLatin1String(key)).toString(); };
    ReportChoice choice;
    choice.kind = reportKindFromName(text("report")).value_or(Kind::Figures);
    choice.split = dimensionFromName(text("split"));
    QList<FigureMetric> metrics;
    const auto words = text("metrics").split(u',');
    for (const auto &word : words) {
        if (const auto metric = figureMetricFromName(word))
            metrics.append(*metric);
    }
    if (!metrics.isEmpty())
        choice.metrics = metrics;
    choice.metric = figureMetricFromName(text("metric")).value_or(FigureMetric::Revenue);
    choice.isFromBottom = map.value(QStringLiteral("bottom")).toBool();
    choice.since = QDate::fromString(text("since"), Qt::ISODate);
    choice.until = QDate::fromString(text("until"), Qt::ISODate);
    return choice;
}

} // namespace roost::ui
