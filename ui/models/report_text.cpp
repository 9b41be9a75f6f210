#include "ui/models/report_text.h"

#include "ui/models/figure_text.h"

#include <QCoreApplication>
#include <QHash>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

} // namespace

QString titleOf(ReportChoice::Kind kind)
{
    switch (kind) {
    case ReportChoice::Kind::Figures:
        return Text::tr("Figures");
    case ReportChoice::Kind::Bookings:
        return Text::tr("Bookings");
    case ReportChoice::Kind::Properties:
        return Text::tr("Properties");
    case ReportChoice::Kind::Hosts:
        return Text::tr("Hosts");
    case ReportChoice::Kind::Books:
        return Text::tr("On the books");
    case ReportChoice::Kind::Pickup:
        return Text::tr("Pickup");
    }
    return {};
}

QString descriptionOf(ReportChoice::Kind kind)
{
    switch (kind) {
    case ReportChoice::Kind::Figures:
        return Text::tr("Metrics by day, week or month, split as you like.");
    case ReportChoice::Kind::Bookings:
        return Text::tr("Every booking that a metric of these days counts.");
    case ReportChoice::Kind::Properties:
        return Text::tr("Up to 100 properties with their metrics, by revenue.");
    case ReportChoice::Kind::Hosts:
        return Text::tr("Up to 100 hosts with their metrics, by revenue.");
    case ReportChoice::Kind::Books:
        return Text::tr("Nights and revenue on the books, as known at the end of a day.");
    case ReportChoice::Kind::Pickup:
        return Text::tr("What came on the books between two days, net of cancellations.");
    }
    return {};
}

QString reportColumnTitle(const QString &name, ReportChoice::Kind kind)
{
    const bool isBooks = kind == ReportChoice::Kind::Books || kind == ReportChoice::Kind::Pickup;
    if (name == QLatin1String("nights") && (isBooks || kind == ReportChoice::Kind::Bookings))
        return Text::tr("Nights");
    if (const auto metric = figureMetricFromName(name))
        return titleOf(*metric);
    const QHash<QString, QString> titles{
        {QStringLiteral("date"), Text::tr("From", "the first day of a row")},
        {QStringLiteral("label"), Text::tr("Name")},
        {QStringLiteral("code"), Text::tr("Code")},
        {QStringLiteral("status"), Text::tr("Status")},
        {QStringLiteral("property"), Text::tr("Property")},
        {QStringLiteral("city"), Text::tr("City")},
        {QStringLiteral("channel"), Text::tr("Channel")},
        {QStringLiteral("guest_country"), Text::tr("Guest's country")},
        {QStringLiteral("booked_on"), Text::tr("Booked")},
        {QStringLiteral("check_in"), Text::tr("Check-in")},
        {QStringLiteral("check_out"), Text::tr("Check-out")},
        {QStringLiteral("stay_nights"), Text::tr("Nights of stays")},
        {QStringLiteral("nights_before"), Text::tr("Nights before")},
        {QStringLiteral("nights_gained"), Text::tr("Nights gained")},
        {QStringLiteral("revenue_before"), Text::tr("Revenue before")},
        {QStringLiteral("revenue_gained"), Text::tr("Revenue gained")},
    };
    return titles.value(name, name);
}

} // namespace roost::ui
