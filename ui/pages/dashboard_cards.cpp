#include "ui/pages/dashboard_cards.h"

#include "ui/models/figure_text.h"
#include "ui/pages/dashboard_activity_card.h"
#include "ui/pages/dashboard_forecast_card.h"
#include "ui/pages/dashboard_funnel_card.h"
#include "ui/pages/dashboard_heat_card.h"
#include "ui/pages/dashboard_hosts_card.h"
#include "ui/pages/dashboard_pace_card.h"
#include "ui/pages/dashboard_pickup_card.h"
#include "ui/pages/dashboard_rows_card.h"
#include "ui/pages/dashboard_shape_card.h"
#include "ui/pages/dashboard_tile.h"
#include "ui/pages/dashboard_trend_card.h"

#include <QCoreApplication>

#include <algorithm>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DashboardCards)
};

constexpr QSize tileSize(4, 3);
constexpr QSize wideSize(16, 7);
constexpr QSize tableSize(16, 6);
constexpr QSize sideSize(8, 7);
constexpr QSize halfSize(12, 6);
constexpr QSize thirdSize(8, 6);

const QStringList &staff()
{
    static const QStringList roles{QStringLiteral("admin"), QStringLiteral("host")};
    return roles;
}

const QStringList &admins()
{
    static const QStringList roles{QStringLiteral("admin")};
    return roles;
}

/// A card whose class takes one more argument.
template <typename View, typename... Arguments>
auto making(Arguments... arguments)
{
    return [=](const DashboardCardContext &context, const DashboardCard &card, QWidget *parent) -> DashboardCardView * {
        return new View(context, card, arguments..., parent);
    };
}

DashboardCard tile(FigureMetric metric)
{
    return {QStringLiteral("tile.") + nameOf(metric),
            titleOf(metric),
            definitionOf(metric),
            staff(),
            tileSize,
            making<DashboardTile>(metric)};
}

DashboardCard trend(FigureMetric metric, const QString &title, const QSize &size)
{
    return {QStringLiteral("trend.") + nameOf(metric), title, definitionOf(metric), staff(), size,
            making<DashboardTrendCard>(metric)};
}

QList<DashboardCard> tiles()
{
    QList<DashboardCard> cards;
    for (const auto metric :
         {FigureMetric::Revenue, FigureMetric::Occupancy, FigureMetric::AverageDailyRate,
          FigureMetric::RevenuePerAvailable, FigureMetric::Bookings, FigureMetric::CancellationRate,
          FigureMetric::Cancellations, FigureMetric::Conversion, FigureMetric::Stays, FigureMetric::AverageStay,
          FigureMetric::BookingWindow, FigureMetric::TotalRevenuePerAvailable, FigureMetric::Fees, FigureMetric::Nights,
          FigureMetric::AvailableNights})
        cards.append(tile(metric));
    return cards;
}

QList<DashboardCard> trends()
{
    return {
        trend(FigureMetric::Revenue, Text::tr("Revenue by night"), wideSize),
        trend(FigureMetric::Occupancy, Text::tr("Occupancy by night"), thirdSize),
        trend(FigureMetric::AverageDailyRate, titleOf(FigureMetric::AverageDailyRate), thirdSize),
        trend(FigureMetric::RevenuePerAvailable, titleOf(FigureMetric::RevenuePerAvailable), thirdSize),
        trend(FigureMetric::Bookings, Text::tr("Bookings by day"), thirdSize),
        trend(FigureMetric::Cancellations, Text::tr("Cancellations by day of booking"), thirdSize),
    };
}

QList<DashboardCard> stays()
{
    using Shape = DashboardShapeCard::Shape;
    using Of = DashboardForecastCard::Of;
    const auto method = Text::tr("The pickup method: a night gains until it is over what the last eight past nights of "
                                 "the same weekday gained from as many days before. The band is how far off the "
                                 "forecasts of 28 days ago were.");
    return {
        {QStringLiteral("heat"), Text::tr("Occupancy"), definitionOf(FigureMetric::Occupancy), staff(), sideSize,
         making<DashboardHeatCard>()},
        {QStringLiteral("pace"), Text::tr("Pace"),
         Text::tr("Nights of these days on the books, by days before the night, this year against last year's same "
                  "weekdays."),
         staff(), thirdSize, making<DashboardPaceCard>()},
        {QStringLiteral("pickup"), Text::tr("Pickup"),
         Text::tr("What came on the books of these nights in the last 30 days, less what was cancelled: start and "
                  "pickup add up to now."),
         staff(), wideSize, making<DashboardPickupCard>()},
        {QStringLiteral("booking_window"), Text::tr("Booking window"),
         Text::tr("Stays that arrive in these days, by the days from booking to arrival."), staff(), thirdSize,
         making<DashboardShapeCard>(Shape::Windows)},
        {QStringLiteral("stay_length"), Text::tr("Length of stay"),
         Text::tr("Stays that arrive in these days, by their nights."), staff(), thirdSize,
         making<DashboardShapeCard>(Shape::Lengths)},
        {QStringLiteral("forecast.occupancy"), Text::tr("Occupancy to come"), method, staff(), halfSize,
         making<DashboardForecastCard>(Of::Occupancy)},
        {QStringLiteral("forecast.revenue"), Text::tr("Revenue to come"), method, staff(), halfSize,
         making<DashboardForecastCard>(Of::Revenue)},
    };
}

QList<DashboardCard> breakdowns()
{
    using Split = DashboardRowsCard::Split;
    const auto revenue = definitionOf(FigureMetric::Revenue);
    return {
        {QStringLiteral("funnel"), Text::tr("Funnel"),
         Text::tr("Searches, quotes, bookings, payments and stays of these days; each with its share of the step "
                  "before. Blank where a filter asks for what a step does not know."),
         staff(), sideSize, making<DashboardFunnelCard>()},
        {QStringLiteral("cities"), Text::tr("Cities"), revenue, staff(), thirdSize,
         making<DashboardRowsCard>(Split::Cities)},
        {QStringLiteral("types"), Text::tr("Property types"), revenue, staff(), thirdSize,
         making<DashboardRowsCard>(Split::PropertyTypes)},
        {QStringLiteral("top"), Text::tr("Top properties"), revenue, staff(), thirdSize,
         making<DashboardRowsCard>(Split::Top)},
        {QStringLiteral("bottom"), Text::tr("Bottom properties"), revenue, staff(), thirdSize,
         making<DashboardRowsCard>(Split::Bottom)},
        {QStringLiteral("hosts"), Text::tr("Hosts"),
         Text::tr("What each host's properties make in these days. Click a row to see one host alone."), admins(),
         tableSize, making<DashboardHostsCard>()},
        {QStringLiteral("activity"), Text::tr("Live"), Text::tr("What happens to bookings, as it happens."), staff(),
         thirdSize, making<DashboardActivityCard>()},
    };
}

bool isFor(const DashboardCard &card, const QStringList &roles)
{
    return std::any_of(card.roles.begin(), card.roles.end(),
                       [&roles](const QString &role) { return roles.contains(role); });
}

} // namespace

QList<DashboardCard> dashboardCardsFor(const QStringList &roles)
{
    auto cards = tiles() + trends() + stays() + breakdowns();
    cards.removeIf([&roles](const DashboardCard &card) { return !isFor(card, roles); });
    return cards;
}

std::optional<DashboardCard> dashboardCard(const QString &id, const QStringList &roles)
{
    for (const auto &card : dashboardCardsFor(roles)) {
        if (card.id == id)
            return card;
    }
    return std::nullopt;
}

QStringList usualDashboardCards(const QStringList &roles)
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    auto ids = words("tile.revenue tile.occupancy tile.adr tile.revpar tile.bookings tile.cancellation_rate "
                     "trend.revenue heat pace booking_window");
    ids += words("activity trend.occupancy trend.adr trend.revpar pickup funnel "
                 "trend.bookings trend.cancellations cities");
    ids += words("types top bottom");
    if (roles.contains(QLatin1String("admin")))
        ids += words("hosts stay_length");
    else // in its place, so that no room is left
        ids += words("stay_length tile.stays tile.alos tile.booking_window tile.trevpar tile.conversion tile.fees "
                     "tile.nights tile.available_nights");
    return ids + words("forecast.occupancy forecast.revenue");
}

} // namespace roost::ui
