#include "ui/models/board_settings.h"

#include <QHash>

namespace roost::ui {

namespace {

const QHash<RangePreset, QString> &rangeNames()
{
    static const QHash<RangePreset, QString> names{
        {RangePreset::AroundToday, QStringLiteral("around_today")},
        {RangePreset::Last30, QStringLiteral("last_30")},
        {RangePreset::Last90, QStringLiteral("last_90")},
        {RangePreset::Next90, QStringLiteral("next_90")},
        {RangePreset::ThisMonth, QStringLiteral("this_month")},
        {RangePreset::ThisYear, QStringLiteral("this_year")},
        {RangePreset::LastYear, QStringLiteral("last_year")},
        {RangePreset::Custom, QStringLiteral("days")},
    };
    return names;
}

const QHash<Comparison, QString> &comparisonNames()
{
    static const QHash<Comparison, QString> names{
        {Comparison::None, QStringLiteral("none")},
        {Comparison::Previous, QStringLiteral("previous")},
        {Comparison::LastYear, QStringLiteral("last_year")},
        {Comparison::Span, QStringLiteral("span")},
    };
    return names;
}

QJsonArray daysOf(QDate from, QDate to)
{
    return {from.toString(Qt::ISODate), to.addDays(-1).toString(Qt::ISODate)};
}

QDate dayOf(const QJsonValue &days, int index)
{
    return QDate::fromString(days.toArray().at(index).toString(), Qt::ISODate);
}

} // namespace

QJsonObject BoardSettings::of(const DashboardQuery &query)
{
    const auto &figures = query.figures();
    QJsonObject settings{
        {QStringLiteral("range"), rangeNames().value(query.preset())},
        {QStringLiteral("compare"), comparisonNames().value(figures.comparison)},
    };
    if (query.preset() == RangePreset::Custom)
        settings.insert(QStringLiteral("days"), daysOf(figures.from, figures.to));
    if (figures.comparison == Comparison::Span)
        settings.insert(QStringLiteral("compared_days"), daysOf(figures.comparedFrom, figures.comparedTo));
    if (!figures.currency.isEmpty())
        settings.insert(QStringLiteral("currency"), figures.currency);
    QJsonObject filters;
    for (const auto &filter : figures.filters)
        filters.insert(splitNameOf(filter.dimension), QJsonArray{filter.value, filter.label});
    if (!filters.isEmpty())
        settings.insert(QStringLiteral("filters"), filters);
    return settings;
}

void BoardSettings::apply(const QJsonObject &settings, DashboardQuery &query)
{
    const auto range = settings.value(QLatin1String("range")).toString();
    const auto days = settings.value(QLatin1String("days"));
    if (days.isArray())
        query.setDays(dayOf(days, 0), dayOf(days, 1));
    else if (rangeNames().values().contains(range))
        query.setRange(rangeNames().key(range));

    const auto compare = settings.value(QLatin1String("compare")).toString();
    const auto comparedDays = settings.value(QLatin1String("compared_days"));
    if (comparedDays.isArray())
        query.setComparedDays(dayOf(comparedDays, 0), dayOf(comparedDays, 1));
    else if (comparisonNames().values().contains(compare))
        query.setComparison(comparisonNames().key(compare));

    query.setCurrency(settings.value(QLatin1String("currency")).toString());
    query.clearFilters();
    const auto filters = settings.value(QLatin1String("filters")).toObject();
    const auto dimensions = figureDimensions();
    for (const auto dimension : dimensions) {
        const auto filter = filters.value(splitNameOf(dimension)).toArray();
        if (!filter.isEmpty())
            query.addFilter({dimension, filter.at(0).toString(), filter.at(1).toString()});
    }
}

} // namespace roost::ui
