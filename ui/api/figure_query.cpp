#include "ui/api/figure_query.h"

#include "ui/api/query_parameters.h"

namespace roost::ui {

namespace {

/// The parameter of a filter.
const char *parameterOf(FigureDimension dimension)
{
    switch (dimension) {
    case FigureDimension::City:
        return "city";
    case FigureDimension::PropertyType:
        return "property_type";
    case FigureDimension::Channel:
        return "channel";
    case FigureDimension::GuestCountry:
        return "guest_country";
    case FigureDimension::Property:
        return "property_id";
    case FigureDimension::Host:
        return "host_id";
    }
    return "";
}

void addDate(QUrlQuery &parameters, const char *name, QDate date)
{
    parameters.addQueryItem(QLatin1String(name), date.toString(Qt::ISODate));
}

QString nameOf(FigureGrain grain)
{
    switch (grain) {
    case FigureGrain::Day:
        return QStringLiteral("day");
    case FigureGrain::Week:
        return QStringLiteral("week");
    case FigureGrain::Month:
        return QStringLiteral("month");
    }
    return {};
}

} // namespace

QString splitNameOf(FigureDimension dimension)
{
    switch (dimension) {
    case FigureDimension::Property:
        return QStringLiteral("property");
    case FigureDimension::Host:
        return QStringLiteral("host");
    default:
        return QString::fromLatin1(parameterOf(dimension));
    }
}

QList<FigureDimension> figureDimensions()
{
    return {FigureDimension::City,         FigureDimension::PropertyType, FigureDimension::Channel,
            FigureDimension::GuestCountry, FigureDimension::Property,     FigureDimension::Host};
}

QUrlQuery scopeParameters(const FigureQuery &query)
{
    QUrlQuery parameters;
    addDate(parameters, "from", query.from);
    addDate(parameters, "to", query.to);
    addText(parameters, "currency", query.currency);
    for (const auto &filter : query.filters)
        addText(parameters, parameterOf(filter.dimension), filter.value);
    return parameters;
}

QUrlQuery seriesParameters(const FigureQuery &query)
{
    auto parameters = scopeParameters(query);
    parameters.addQueryItem(QStringLiteral("by"), nameOf(query.grain));
    switch (query.comparison) {
    case Comparison::None:
        break;
    case Comparison::Previous:
        addText(parameters, "compare", QStringLiteral("previous"));
        break;
    case Comparison::LastYear:
        addText(parameters, "compare", QStringLiteral("last_year"));
        break;
    case Comparison::Span:
        addText(parameters, "compare", QStringLiteral("span"));
        addDate(parameters, "compare_from", query.comparedFrom);
        addDate(parameters, "compare_to", query.comparedTo);
        break;
    }
    return parameters;
}

} // namespace roost::ui
