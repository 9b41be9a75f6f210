#include "tests/support/figure_world.h"

#include "backend/core/errors.h"

namespace roost::test {
namespace {

const QDate firstDay(2030, 4, 25);

} // namespace

FigureWorld::FigureWorld(const QString &databaseUrl, quint32 seed)
    : world(databaseUrl)
    , random(seed)
{
    m_otherHost = insertUser(world.database, Role::Host, "Otto");
    addHome("Lisbon", "Europe/Lisbon", "EUR", PropertyType::Apartment, world.host);
    addHome("Porto", "Europe/Lisbon", "EUR", PropertyType::Villa, m_otherHost);
    addHome("Auckland", "Pacific/Auckland", "JPY", PropertyType::Cabin, world.host);
    addHome("Lisbon", "Europe/Lisbon", "EUR", PropertyType::Room, m_otherHost);
    addHome("Honolulu", "Pacific/Honolulu", "KWD", PropertyType::House, world.host);
    for (const char *country : {"PT", "DE", "", "JP"}) {
        const Actor guest = insertUser(world.database, Role::Guest, "Guest");
        world.database.transaction([&](Session &session) {
            session.update("UPDATE users SET country = nullif(?, '') WHERE id = ?", country, guest.userId);
        });
        guests.append(guest);
    }
}

void FigureWorld::addHome(const char *city, const char *zone, const char *currency, PropertyType type,
                          const Actor &host)
{
    Property home = sampleProperty(host.userId);
    home.city = QString::fromLatin1(city);
    home.timeZone = QString::fromLatin1(zone);
    home.type = type;
    home.basePrice = money(10'001 + random.bounded(500), currency);
    home.weekendPrice = money(13'337, currency);
    home.cleaningFee = money(3'333, currency);
    home.extraGuestFee = money(0, currency);
    home.petFee = money(0, currency);
    home.cancellationPolicy = CancellationPolicy::Flexible;
    homes.append(insertProperty(world.database, home));
}

void FigureWorld::step()
{
    try {
        const int kind = random.bounded(20);
        if (kind < 8)
            book();
        else if (kind < 16)
            live();
        else if (kind < 18)
            block();
        else if (kind < 19)
            move();
        else
            metrics.fold();
    } catch (const Error &) {
        // What the rules do not allow has not happened.
    }
    world.clock.advance(random.bounded(14'400));
}

void FigureWorld::book()
{
    const Property &home = pick(homes);
    const QDate from = world.clock.now().date().addDays(random.bounded(0, 45));
    const Actor guest = pick(guests);
    const Booking booking =
        world.bookings.create(guest, {home.id, {{from, from.addDays(random.bounded(1, 8))}, 2}, {}});
    m_bookings.append(booking);
    if (random.bounded(5) > 0)
        m_bookings.last() = world.payments.pay(guest, booking.id, QStringLiteral("sandbox:ok"), {}).booking;
}

Actor FigureWorld::hostOf(const Booking &booking) const
{
    return booking.hostId == world.host.userId ? world.host : m_otherHost;
}

void FigureWorld::live()
{
    if (m_bookings.isEmpty())
        return;
    const Booking &booking = pick(m_bookings);
    const Actor host = hostOf(booking);
    switch (random.bounded(7)) {
    case 0:
        world.bookings.cancel(random.bounded(2) == 0 ? host : Actor{booking.guestId, Role::Guest, {}}, booking.id);
        return;
    case 1:
    case 2:
        world.bookingChanges.change(
            Actor{booking.guestId, Role::Guest, {}}, booking.id,
            {.checkOut = booking.stay.to.addDays(random.bounded(-2, 4)), .method = QStringLiteral("sandbox:ok")}, {});
        return;
    case 3:
        world.frontDesk.checkIn(host, booking.id);
        return;
    case 4:
        world.frontDesk.checkOut(host, booking.id);
        return;
    case 5:
        world.frontDesk.noShow(host, booking.id);
        return;
    default:
        world.goodwill.refund(host, booking.id, Money(random.bounded(1, 4'000), booking.total.currency()),
                              QStringLiteral("Noise"));
    }
}

void FigureWorld::block()
{
    if (!m_blocks.isEmpty() && random.bounded(3) == 0) {
        const auto [property, claim] = m_blocks.takeAt(random.bounded(static_cast<int>(m_blocks.size())));
        world.database.transaction([&](Session &session) { ClaimRepository().remove(session, property, claim); });
        return;
    }
    const PropertyId home = pick(homes).id;
    const QDate from = world.clock.now().date().addDays(random.bounded(-5, 50));
    const ClaimId claim = ClaimId::create();
    world.database.transaction([&](Session &session) {
        ClaimRepository().insert(session, {.propertyId = home,
                                           .id = claim,
                                           .nights = {from, from.addDays(random.bounded(1, 6))},
                                           .kind = ClaimKind::Block});
    });
    m_blocks.append({home, claim});
}

/// A home turns out to be elsewhere, or is taken off the market for a while.
void FigureWorld::move()
{
    const PropertyId home = pick(homes).id;
    const bool moves = random.bounded(2) == 0;
    world.database.transaction([&](Session &session) {
        if (moves)
            session.update("UPDATE properties SET city = ?, updated_at = ? WHERE id = ?",
                           random.bounded(2) == 0 ? "Faro" : "Lisbon", world.clock.now(), home);
        else
            session.update("UPDATE properties SET updated_at = ?, status = CASE status WHEN 'PUBLISHED' THEN"
                           " 'UNLISTED'::property_status ELSE 'PUBLISHED' END WHERE id = ?",
                           world.clock.now(), home);
    });
}

FigureQuery FigureWorld::randomQuery()
{
    FigureQuery query;
    query.span.from = firstDay.addDays(random.bounded(0, 60));
    query.span.to = query.span.from.addDays(random.bounded(1, 90));
    query.grain = static_cast<FigureGrain>(random.bounded(4));
    query.split = static_cast<FigureSplit>(random.bounded(5));
    if (random.bounded(3) == 0)
        query.filter.city = QStringLiteral("lisbon");
    if (random.bounded(4) == 0)
        query.filter.propertyType = PropertyType::Villa;
    if (random.bounded(4) == 0)
        query.filter.guestCountry = random.bounded(2) == 0 ? QStringLiteral("DE") : QString();
    if (random.bounded(5) == 0)
        query.filter.channel = QStringLiteral("direct");
    if (random.bounded(4) == 0)
        query.filter.hosts = {m_otherHost.userId};
    if (random.bounded(5) == 0)
        query.filter.properties = {pick(homes).id};
    if (!query.filter.hosts.isEmpty() && random.bounded(2) == 0)
        query.split = FigureSplit::Property;
    if (random.bounded(2) == 0)
        query.filter.currency = Currency::fromCode(QStringLiteral("EUR"));
    return query;
}

FigureWorld::Memory FigureWorld::remember()
{
    Memory memory{.at = world.clock.now(), .query = randomQuery()};
    memory.query.split = FigureSplit::None;
    memory.query.filter.currency = Currency::fromCode(QStringLiteral("EUR"));
    memory.query.filter.city.clear(); // homes move, and take their past along
    const auto reckoned =
        world.database.read([&](Session &session) { return ReckoningRepository().figures(session, memory.query); });
    for (const FigureRow &row : reckoned) {
        if (row.figures.nights != 0 || row.figures.revenue != 0)
            memory.books.insert(row.date, {row.figures.nights, row.figures.revenue});
    }
    world.clock.advance(1);
    return memory;
}

} // namespace roost::test
