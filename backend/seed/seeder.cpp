#include "backend/seed/seeder.h"

#include "backend/modules/user/password_hasher.h"
#include "backend/seed/seed_id.h"
#include "backend/seed/seed_repository.h"
#include "backend/seed/seed_writer.h"

#include <algorithm>
#include <future>

namespace roost {

namespace {

constexpr int daysBehind = 460; ///< a year to show, and the same quarter a year before to compare with
constexpr int daysAhead = 210;
constexpr int propertiesPerWrite = 200;
constexpr int demoHostShare = 5; ///< every fifth property is the demo host's, as long as they are few
constexpr int demoHostLimit = 40;
constexpr int mostWithPhotos = 200; ///< more properties are for measurements
constexpr int photosOfProperty = 2;

/// Everything that one run of the seeder shares.
class SeedRun
{
public:
    SeedRun(const SeedOptions &options, const QDateTime &now)
        : m_options(options)
        , m_now(now)
        , m_span{now.toUTC().date().addDays(-pastDays(options)), now.toUTC().date().addDays(daysAhead)}
        , m_random(options.randomSeed)
        , m_photoRandom(options.randomSeed + 1)
        , m_catalog(Catalog::load())
        , m_figures(m_span)
        , m_writer(m_random, isBulk() ? &m_figures : nullptr)
    {
    }

    void run(SeedRepository &repository, const Seeder::Progress &progress)
    {
        repository.prepare(isBulk() ? SeedRepository::Load::Bulk : SeedRepository::Load::Checked);
        addPeople();
        PropertyGenerator properties(m_catalog, m_span, m_options.properties);
        const BookingGenerator bookings(m_span, m_now, m_guests);
        for (int i = 0; i < m_options.properties; ++i) {
            addProperty(i, properties, bookings);
            if ((i + 1) % propertiesPerWrite == 0 || i + 1 == m_options.properties) {
                write(repository);
                progress(QStringLiteral("Demo data: %1 of %2 properties").arg(i + 1).arg(m_options.properties));
            }
        }
        write(repository);
        m_writing.get();
        progress(QStringLiteral("Demo data: indexes"));
        repository.finish(m_now, m_figures);
    }

private:
    bool isBulk() const { return m_options.bookings >= m_options.bulkFrom; }

    /// In the background, while the next rows are made.
    void write(SeedRepository &repository)
    {
        if (m_writing.valid())
            m_writing.get();
        m_writing = std::async(std::launch::async, [&repository, rows = m_writer.take()] { repository.write(rows); });
    }

    /// Far enough back for all stays to find free nights.
    static int pastDays(const SeedOptions &options)
    {
        const auto perProperty = static_cast<int>(options.bookings / std::max(1, options.properties));
        return std::max(daysBehind, perProperty * 6 - daysAhead / 3);
    }

    QDateTime anInstantBefore(int days) { return m_now.addSecs(-86'400LL * m_random.between(days, days + 200)); }

    UserId addUser(const QString &email, const QString &name, const QString &hash, Roles roles)
    {
        const QDateTime created = anInstantBefore(static_cast<int>(m_span.from.daysTo(m_now.date())) + 205);
        const UserId id(uuidAt(created, m_random));
        m_writer.add({.id = id,
                      .email = email,
                      .name = name,
                      .country = m_random.pick(m_catalog.guestCountries),
                      .passwordHash = hash,
                      .roles = roles,
                      .createdAt = created});
        return id;
    }

    QString aName() { return m_random.pick(m_catalog.firstNames) + u' ' + m_random.pick(m_catalog.lastNames); }

    void addPeople()
    {
        const QString password = QString::fromLatin1(DemoAccounts::password);
        const QString unusable = QStringLiteral("!");
        const PasswordHasher passwords;
        addUser(QString::fromLatin1(DemoAccounts::admin), QStringLiteral("Ada Marsh"), passwords.hash(password),
                Role::Guest | Role::Admin);
        m_demoHost = addUser(QString::fromLatin1(DemoAccounts::host), QStringLiteral("Hanna Reed"),
                             passwords.hash(password), Role::Guest | Role::Host);
        m_demoGuest = addUser(QString::fromLatin1(DemoAccounts::guest), QStringLiteral("Gil Ortega"),
                              passwords.hash(password), Role::Guest);
        for (int i = 0; i < std::max(8, m_options.properties / 4); ++i)
            m_hosts.append(
                addUser(QStringLiteral("host%1@example.test").arg(i + 1), aName(), unusable, Role::Guest | Role::Host));
        m_guests.append(m_demoGuest);
        const auto guests = static_cast<int>(std::clamp<qint64>(m_options.bookings / 6, 20, 200'000));
        for (int i = 0; i < guests; ++i)
            m_guests.append(addUser(QStringLiteral("guest%1@example.test").arg(i + 1), aName(), unusable, Role::Guest));
    }

    void addProperty(int index, PropertyGenerator &properties, const BookingGenerator &bookings)
    {
        const bool demoHosts = index % demoHostShare == 0 && index < demoHostShare * demoHostLimit;
        SeedProperty property = properties.generate(index, demoHosts ? m_demoHost : m_random.pick(m_hosts), m_random);
        QList<ArrangedStay> arranged;
        if (demoHosts)
            arranged = arrangeDay(index / demoHostShare, property.property);
        m_writer.add(property);
        if (m_options.properties <= mostWithPhotos)
            addPhotos(index, property.property);

        const qint64 until = m_options.bookings * (index + 1) / m_options.properties;
        const qint64 from = m_options.bookings * index / m_options.properties;
        const QList<SeedBooking> made = bookings.generate(property, static_cast<int>(until - from), arranged, m_random);
        for (const SeedBooking &booking : made)
            m_writer.add(booking, property.property);
        m_writer.addClaims(made, property.property);
        addBlock(property.property, made);
    }

    void addPhotos(int index, const Property &property)
    {
        const int number = index / demoHostShare + index % demoHostShare;
        for (int position = 0; position < photosOfProperty; ++position)
            m_writer.add(m_photos.photo(property.type, number + 3 * position),
                         PhotoId(uuidAt(property.createdAt, m_photoRandom)), position, property);
    }

    /// So that the demo's host has something to do today: somebody arrives, leaves, asks or stays at each of the
    /// properties in turn.
    QList<ArrangedStay> arrangeDay(int place, Property &property)
    {
        const QDate today = m_now.toUTC().date();
        switch (place % 4) {
        case 0:
            return {{{today, today.addDays(3)}, 400 + place}};
        case 1:
            return {{{today.addDays(-3), today}, 600 + place}};
        case 2:
            property.instantBook = false;
            return {{{today.addDays(12 + place), today.addDays(16 + place)}, 3 + place}};
        default:
            return {{{today.addDays(-2), today.addDays(2)}, 500 + place}, {{today.addDays(2), today.addDays(5)}, 200}};
        }
    }

    /// A few days that one host in four keeps for something else, after the last stay.
    void addBlock(const Property &property, const QList<SeedBooking> &made)
    {
        if (!m_random.chance(0.25))
            return;
        const QDate from = m_now.date().addDays(m_random.between(4, 50));
        const DateRange block{from, from.addDays(m_random.between(2, 5))};
        const bool isFree = std::none_of(made.begin(), made.end(),
                                         [&](const SeedBooking &other) { return other.booking.stay.overlaps(block); });
        if (isFree)
            m_writer.addBlock(property, block, m_random.pick(m_catalog.blockNotes), m_now.addDays(-3));
    }

    const SeedOptions m_options;
    const QDateTime m_now;
    const DateRange m_span;
    Random m_random;
    Random m_photoRandom; ///< of its own: with or without photos, the rest is the same
    SeedPhotos m_photos;
    const Catalog m_catalog;
    FigureReckoner m_figures; ///< only in bulk
    SeedWriter m_writer;
    UserId m_demoHost;
    UserId m_demoGuest;
    QList<UserId> m_hosts;
    QList<UserId> m_guests;
    std::future<void> m_writing;
};

} // namespace

Seeder::Seeder(QString databaseUrl, const Clock &clock)
    : m_databaseUrl(std::move(databaseUrl))
    , m_clock(clock)
{
}

bool Seeder::fill(const SeedOptions &options, const Progress &progress)
{
    SeedRepository repository(m_databaseUrl);
    if (!repository.isEmpty())
        return false;
    SeedRun(options, m_clock.now())
        .run(
            repository, progress ? progress : [](const QString &) {});
    repository.analyze();
    return true;
}

} // namespace roost
