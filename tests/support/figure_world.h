#pragma once

#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/books_repository.h"
#include "backend/modules/admin/figure_check.h"
#include "backend/modules/admin/figure_rows_service.h"
#include "backend/modules/admin/metrics_service.h"
#include "tests/support/booking_world.h"

#include <QRandomGenerator>

namespace roost::test {

/// A booking world with homes of two hosts in several cities, time zones and currencies, and guests of several
/// countries, whose life is made up at random: bookings that are paid, changed, cancelled, moved and lived through,
/// nights that are blocked and freed, homes that move, folds at any time.
class FigureWorld
{
public:
    FigureWorld(const QString &databaseUrl, quint32 seed);

    /// One thing happens, some time passes. What the rules forbid does not happen.
    void step();

    FigureQuery randomQuery();

    /// What was on the books of a span of nights when it was asked, to be compared later.
    struct Memory
    {
        QDateTime at{};
        FigureQuery query{};
        QMap<QDate, OnTheBooks> books{};
    };

    /// By the plain reckoning of now.
    Memory remember();

    BookingWorld world;
    MetricsService metrics{world.database, world.events, world.clock};
    AnalyticsService analytics{world.database};
    FigureRowsService rows{world.database, analytics};
    FigureCheck check{world.database};
    QRandomGenerator random;
    QList<Property> homes;
    QList<Actor> guests;

private:
    void addHome(const char *city, const char *zone, const char *currency, PropertyType type, const Actor &host);
    void book();
    void live();
    void block();
    void move();
    Actor hostOf(const Booking &booking) const;
    template <typename T>
    const T &pick(const QList<T> &list)
    {
        return list.at(random.bounded(static_cast<int>(list.size())));
    }

    Actor m_otherHost;
    QList<Booking> m_bookings;
    QList<std::pair<PropertyId, ClaimId>> m_blocks;
};

} // namespace roost::test
