#include "ui/models/figure_text.h"

#include "ui/models/property_labels.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(FigureText)
};

struct MetricText
{
    const char *title = "";
    const char *definition = "";
};

/// In the order of the enumeration.
constexpr std::array<MetricText, 17> texts{{
    {QT_TRANSLATE_NOOP("FigureText", "Bookings"),
     QT_TRANSLATE_NOOP("FigureText", "Bookings made, by the day of booking.")},
    {QT_TRANSLATE_NOOP("FigureText", "Confirmed"),
     QT_TRANSLATE_NOOP("FigureText", "Bookings made that were confirmed, by the day of booking.")},
    {QT_TRANSLATE_NOOP("FigureText", "Cancellations"),
     QT_TRANSLATE_NOOP("FigureText", "Confirmed bookings that were cancelled, by the day of booking.")},
    {QT_TRANSLATE_NOOP("FigureText", "Conversion"),
     QT_TRANSLATE_NOOP("FigureText", "Confirmed ÷ made, by the day of booking.")},
    {QT_TRANSLATE_NOOP("FigureText", "Cancelled"),
     QT_TRANSLATE_NOOP("FigureText", "Cancelled ÷ confirmed, by the day of booking.")},
    {QT_TRANSLATE_NOOP("FigureText", "Nights cancelled"),
     QT_TRANSLATE_NOOP("FigureText",
                       "Nights of cancelled bookings ÷ nights of confirmed ones, by the day of booking.")},
    {QT_TRANSLATE_NOOP("FigureText", "Occupied nights"),
     QT_TRANSLATE_NOOP("FigureText", "Nights of stays that are confirmed, checked in, completed or not shown up for.")},
    {QT_TRANSLATE_NOOP("FigureText", "Available nights"),
     QT_TRANSLATE_NOOP("FigureText", "Nights of published properties less those that hosts have blocked.")},
    {QT_TRANSLATE_NOOP("FigureText", "Occupancy"),
     QT_TRANSLATE_NOOP("FigureText", "Occupied nights ÷ available nights.")},
    {QT_TRANSLATE_NOOP("FigureText", "Revenue"),
     QT_TRANSLATE_NOOP("FigureText", "Revenue of the occupied nights, without fees and taxes.")},
    {QT_TRANSLATE_NOOP("FigureText", "Fees"),
     QT_TRANSLATE_NOOP("FigureText", "Fees of the stays, by the day of arrival.")},
    {QT_TRANSLATE_NOOP("FigureText", "ADR"),
     QT_TRANSLATE_NOOP("FigureText", "Average daily rate: revenue of the nights ÷ occupied nights.")},
    {QT_TRANSLATE_NOOP("FigureText", "RevPAR"),
     QT_TRANSLATE_NOOP("FigureText", "Revenue of the nights ÷ available nights.")},
    {QT_TRANSLATE_NOOP("FigureText", "TRevPAR"),
     QT_TRANSLATE_NOOP("FigureText", "Revenue of the nights and fees ÷ available nights.")},
    {QT_TRANSLATE_NOOP("FigureText", "Stays"), QT_TRANSLATE_NOOP("FigureText", "Stays, by the day of arrival.")},
    {QT_TRANSLATE_NOOP("FigureText", "Length of stay"),
     QT_TRANSLATE_NOOP("FigureText", "Average length of stay: nights ÷ stays, by the day of arrival.")},
    {QT_TRANSLATE_NOOP("FigureText", "Booking window"),
     QT_TRANSLATE_NOOP("FigureText", "Mean of the days from booking to arrival, by the day of arrival.")},
}};

const MetricText &textOf(FigureMetric metric)
{
    return texts.at(static_cast<size_t>(metric));
}

} // namespace

QString titleOf(FigureMetric metric)
{
    return QCoreApplication::translate("FigureText", textOf(metric).title);
}

QString definitionOf(FigureMetric metric)
{
    return QCoreApplication::translate("FigureText", textOf(metric).definition);
}

QString titleOf(FigureDimension dimension)
{
    switch (dimension) {
    case FigureDimension::City:
        return Text::tr("City");
    case FigureDimension::PropertyType:
        return Text::tr("Type");
    case FigureDimension::Channel:
        return Text::tr("Channel");
    case FigureDimension::GuestCountry:
        return Text::tr("Guest's country");
    case FigureDimension::Property:
        return Text::tr("Property");
    case FigureDimension::Host:
        return Text::tr("Host");
    }
    return {};
}

QString labelOf(const FigureFilter &filter)
{
    if (filter.dimension == FigureDimension::PropertyType)
        return propertyTypeLabel(filter.value);
    if (filter.dimension == FigureDimension::GuestCountry) {
        if (filter.value == QLatin1String("none"))
            return Text::tr("Not said");
        const auto territory = QLocale::codeToTerritory(filter.value);
        return territory == QLocale::AnyTerritory || QLocale().language() != QLocale::English
                   ? filter.value
                   : QLocale::territoryToString(territory);
    }
    return filter.label.isEmpty() ? filter.value : filter.label;
}

QString noteOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None:
        return {};
    case Comparison::Previous:
        return Text::tr("vs before", "compared with the period before");
    case Comparison::LastYear:
        return Text::tr("vs last year");
    case Comparison::Span:
        return Text::tr("vs those days", "compared with other days");
    }
    return {};
}

QString nameOfSpan(Comparison comparison)
{
    if (comparison == Comparison::None)
        return {};
    return comparison == Comparison::LastYear ? Text::tr("This year") : Text::tr("Now");
}

QString nameOfCompared(Comparison comparison)
{
    return comparison == Comparison::LastYear ? Text::tr("Last year") : Text::tr("Before");
}

} // namespace roost::ui
