#include "tests/support/calendar_world.h"

namespace roost::test {

namespace {

QString textOf(const DateRange &nights)
{
    return nights.from.toString("MM-dd") + '>' + nights.to.toString("MM-dd");
}

} // namespace

CalendarFeed CalendarWorld::addFeed(const char *path)
{
    return feeds.create(host, property.id, {"Elsewhere", platform.url(path).toString()});
}

CalendarFeed CalendarWorld::addFileFeed()
{
    return feeds.create(host, property.id, {"By file", std::nullopt});
}

CalendarFeed CalendarWorld::read(const CalendarFeed &feed, const QStringList &listed, const char *path)
{
    platform.serveCalendar(path, calendarOf(listed));
    return poller.refresh(host, feed.propertyId, feed.id);
}

QString CalendarWorld::imports(PropertyId propertyId)
{
    const PropertyId id = propertyId.isNull() ? property.id : propertyId;
    const DateRange ever{{2000, 1, 1}, {2100, 1, 1}};
    return database.read([&](Session &session) {
        QStringList texts;
        for (const Claim &claim : ClaimRepository().overlapping(session, id, ever, clock.now())) {
            if (claim.kind == ClaimKind::Import)
                texts.append(textOf(claim.nights));
        }
        return texts.join(", ");
    });
}

QStringList CalendarWorld::claimIds()
{
    return database.read([](Session &session) {
        QStringList ids;
        for (const Row &row : session.all("SELECT id FROM night_claims ORDER BY lower(nights)"))
            ids.append(row.get<ClaimId>("id").toString());
        return ids;
    });
}

QString CalendarWorld::conflictTexts()
{
    QStringList texts;
    for (const CalendarConflict &conflict : conflicts.list(host, {}, 100, {}).items)
        texts.prepend(toName(conflict.status) + ' ' + textOf(conflict.collision.nights));
    return texts.join(", ");
}

void CalendarWorld::block(const DateRange &nights, bool blocked)
{
    availability.update(host, property.id, {{.nights = nights, .blocked = blocked}});
}

} // namespace roost::test
