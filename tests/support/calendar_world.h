#pragma once

#include "backend/gateways/http_calendar_source.h"
#include "backend/modules/calendar/conflict_service.h"
#include "backend/modules/calendar/export_service.h"
#include "backend/modules/calendar/feed_poller.h"
#include "backend/modules/notification/conflict_mails.h"
#include "tests/support/booking_world.h"
#include "tests/support/calendar_host.h"

namespace roost::test {

/// A booking world whose property listens to calendars of another platform. Feeds wait as long as the schedule says
/// and not a second more.
class CalendarWorld : public BookingWorld
{
public:
    explicit CalendarWorld(const QString &databaseUrl)
        : BookingWorld(databaseUrl)
    {
        outbox.setHandler(ConflictNotice::topic(), [this](const Outbox::Entry &entry) {
            conflictMails.tell(ConflictNotice::fromJson(entry.payload));
        });
    }

    /// A feed that was not read yet.
    CalendarFeed addFeed(const char *path = "/a.ics");
    CalendarFeed addFileFeed();

    /// Serves these events (see calendarOf()) and reads them.
    CalendarFeed read(const CalendarFeed &feed, const QStringList &listed, const char *path = "/a.ics");
    CalendarFeed show(const CalendarFeed &feed) const { return feeds.show(host, feed.propertyId, feed.id); }
    void removeFeed(const CalendarFeed &feed) { feeds.remove(host, feed.propertyId, feed.id, {}); }

    /// "06-03>06-05" of every imported claim, in the order of its nights.
    QString imports(PropertyId propertyId = {});

    /// Of every claim, in the order of its nights.
    QStringList claimIds();

    /// "OPEN 06-03>06-05" of every conflict, oldest first.
    QString conflictTexts();

    void block(const DateRange &nights, bool blocked = true);

    CalendarHost platform;
    HttpCalendarSource source{AddressRules({"127.0.0.2/32"})};
    AvailabilityService availability{database, properties, clock, [this](Session &session, const ExpiredHold &hold) {
                                         lifecycle.expire(session, hold);
                                     }};
    ImportService importing{outbox, clock,
                            [this](Session &session, const ExpiredHold &hold) { lifecycle.expire(session, hold); }};
    FeedService feeds{database, properties, importing, clock};
    FeedPoller poller{database, properties, feeds, importing, source, clock, [] { return 0.0; }};
    ExportService exports{database, properties, clock};
    ConflictService conflicts{database, properties, clock};
    ConflictMails conflictMails{database, properties, outbox, clock};
};

} // namespace roost::test
