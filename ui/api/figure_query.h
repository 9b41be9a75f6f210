#pragma once

#include <QDate>
#include <QMap>
#include <QString>
#include <QUrlQuery>

namespace roost::ui {

/// By what figures are split and filtered.
enum class FigureDimension { City, PropertyType, Channel, GuestCountry, Property, Host };

/// One value of a dimension: a name, or an id with the name that people know it by.
struct FigureFilter
{
    FigureDimension dimension = FigureDimension::City;
    QString value{};
    QString label{}; ///< for people; the value when empty

    /// Of one thing, whatever it is called.
    friend bool operator==(const FigureFilter &one, const FigureFilter &other)
    {
        return one.dimension == other.dimension && one.value == other.value;
    }
};

/// At most one value of each dimension; all have to hold.
using FigureFilters = QMap<FigureDimension, FigureFilter>;

enum class FigureGrain { Day, Week, Month };

/// What to compare with: nothing, the span before, the same weekdays 364 days earlier, or a span of one's own.
enum class Comparison { None, Previous, LastYear, Span };

/// Of what figures are asked for.
struct FigureQuery
{
    QDate from{};
    QDate to{}; ///< not included
    FigureGrain grain = FigureGrain::Day;
    Comparison comparison = Comparison::LastYear;
    QDate comparedFrom{}; ///< of Comparison::Span
    QDate comparedTo{};   ///< not included
    QString currency{};   ///< empty: the one with most revenue
    FigureFilters filters{};

    friend bool operator==(const FigureQuery &, const FigureQuery &) = default;
};

/// As the API calls it: "guest_country".
QString splitNameOf(FigureDimension dimension);
QList<FigureDimension> figureDimensions();

/// from, to, currency and the filters: what every route of the analytics takes.
QUrlQuery scopeParameters(const FigureQuery &query);

/// Also by and compare, for series.
QUrlQuery seriesParameters(const FigureQuery &query);

} // namespace roost::ui
