#include "ui/models/today_model.h"

namespace roost::ui {

namespace {
constexpr int gatherMs = 200;
constexpr int mostThreads = 6;
constexpr int mostConflicts = 50;
constexpr int mostFeeds = 50;
} // namespace

TodayModel::TodayModel(ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_bookings(api)
    , m_messages(api)
    , m_calendars(api)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherMs);
    connect(&m_gather, &QTimer::timeout, this, [this] {
        const auto stale = std::exchange(m_stale, {});
        for (const auto part : stale)
            load(part);
    });
}

void TodayModel::load()
{
    for (const auto part : {Part::Day, Part::Messages, Part::Conflicts, Part::Feeds})
        load(part);
}

void TodayModel::load(Part part)
{
    const auto take = [this, part](auto member) {
        return [this, part, member](const auto &answer, const std::optional<Problem> &problem) {
            if (!problem)
                member(answer);
            finish(part, problem);
        };
    };
    switch (part) {
    case Part::Day:
        m_bookings.today(this, take([this](const BookingDay &day) { m_day = day; }));
        break;
    case Part::Messages:
        m_messages.threads({.onlyUnread = true}, {}, mostThreads, this, take([this](const ThreadListing &page) {
                               m_threads = page.items;
                               m_unread = page.unread;
                           }));
        break;
    case Part::Conflicts:
        m_calendars.openConflicts({}, mostConflicts, this,
                                  take([this](const Listing<CalendarConflict> &page) { m_conflicts = page.items; }));
        break;
    case Part::Feeds:
        m_calendars.feeds(FeedApi::Which::Failing, {}, mostFeeds, this,
                          take([this](const Listing<CalendarFeed> &page) { m_feeds = page.items; }));
        break;
    }
}

void TodayModel::finish(Part part, const std::optional<Problem> &problem)
{
    if (problem) {
        Q_EMIT failed(part, *problem);
        return;
    }
    m_loaded.insert(part);
    Q_EMIT changed(part);
}

void TodayModel::follow(const QString &event)
{
    if (event.startsWith(QLatin1String("booking_")))
        m_stale.insert(Part::Day);
    else if (event.startsWith(QLatin1String("message_")))
        m_stale.insert(Part::Messages);
    else if (event == QLatin1String("calendar_conflict"))
        m_stale += {Part::Conflicts, Part::Feeds};
    if (!m_stale.isEmpty() && !m_gather.isActive())
        m_gather.start();
}

} // namespace roost::ui
