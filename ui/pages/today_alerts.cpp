#include "ui/pages/today_alerts.h"

#include "ui/models/stay_text.h"
#include "ui/widgets/task_card.h"

namespace roost::ui {

TodayAlerts::TodayAlerts(PageContext &context, TodayModel &model, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model)
    , m_api(context.api)
    , m_messages(new TaskCard(context.theme, tr("Unread messages"), tr("Everything is read.")))
    , m_conflicts(
          new TaskCard(context.theme, tr("Calendar conflicts"), tr("No calendar wants nights that are taken here.")))
    , m_feeds(new TaskCard(context.theme, tr("Calendars that fail"), tr("All calendars of other platforms are read.")))
{
}

TaskCard *TodayAlerts::cardOf(TodayModel::Part part) const
{
    switch (part) {
    case TodayModel::Part::Messages:
        return m_messages;
    case TodayModel::Part::Conflicts:
        return m_conflicts;
    case TodayModel::Part::Feeds:
        return m_feeds;
    case TodayModel::Part::Day:
        break;
    }
    return nullptr;
}

void TodayAlerts::show(TodayModel::Part part)
{
    if (part == TodayModel::Part::Messages)
        showMessages();
    else if (part == TodayModel::Part::Conflicts)
        showConflicts();
    else if (part == TodayModel::Part::Feeds)
        showFeeds();
}

void TodayAlerts::showProblem(TodayModel::Part part, const Problem &problem)
{
    if (auto *card = cardOf(part))
        card->showProblem(problem, [this, part] { m_model.load(part); });
}

void TodayAlerts::showMessages()
{
    const auto now = QDateTime::currentDateTime();
    QList<TaskItem> items;
    for (const auto &thread : m_model.unreadThreads()) {
        const auto reply = [this, id = thread.id] { m_context.host.openPage(QStringLiteral("messages"), id); };
        items.append({.id = thread.id,
                      .title = thread.otherName(),
                      .subtitle = QString(thread.lastMessage.text).replace(QLatin1Char('\n'), QLatin1Char(' ')),
                      .note = agoText(thread.lastMessage.sentAt, now, QLocale()),
                      .open = reply,
                      .steps = {{tr("Reply"), tr("Reply to %1").arg(thread.otherName()), "", reply}}});
    }
    m_messages->setItems(items);
}

void TodayAlerts::showConflicts()
{
    QList<TaskItem> items;
    for (const auto &conflict : m_model.conflicts()) {
        const auto what = conflict.isBlock ? tr("a block") : conflict.bookingCode;
        items.append(
            {.id = conflict.id,
             .title = conflict.propertyTitle,
             .subtitle = tr("%1 wants %2, taken by %3")
                             .arg(conflict.feedName, stayText(conflict.from, conflict.to, QLocale()), what),
             .isLong = true,
             .open = [this, id = conflict.id] { m_context.host.openPage(QStringLiteral("feeds"), id); },
             .steps = {{tr("Dismiss"), tr("The event of %1 is nobody's stay").arg(conflict.feedName), "",
                        [this, id = conflict.id] { resolve(id, ConflictResolution::Dismiss); }},
                       {tr("Settle…"), tr("Move, refund or keep the stay at %1").arg(conflict.propertyTitle), "",
                        [this, id = conflict.id] { m_context.host.openPage(QStringLiteral("feeds"), id); }}}});
    }
    m_conflicts->setItems(items);
}

void TodayAlerts::showFeeds()
{
    QList<TaskItem> items;
    for (const auto &feed : m_model.failingFeeds())
        items.append({.id = feed.id,
                      .title = QStringLiteral("%1 · %2").arg(feed.name, feed.propertyTitle),
                      .subtitle = feed.lastError,
                      .open = [this] { m_context.host.openPage(QStringLiteral("feeds")); },
                      .steps = {{tr("Read now"), tr("Read the calendar of %1 now").arg(feed.name), "",
                                 [this, feed] { refreshFeed(feed); }}}});
    m_feeds->setItems(items);
}

void TodayAlerts::resolve(const QString &conflictId, ConflictResolution resolution)
{
    if (auto *row = m_conflicts->row(conflictId))
        row->setBusy(true);
    m_api.resolve(conflictId, resolution, this, [this, conflictId](const CalendarConflict &, const auto &problem) {
        auto *row = m_conflicts->row(conflictId);
        if (problem && row)
            row->showError(problem->detail);
        else
            m_model.load(TodayModel::Part::Conflicts);
    });
}

void TodayAlerts::refreshFeed(const CalendarFeed &feed)
{
    if (auto *row = m_feeds->row(feed.id))
        row->setBusy(true);
    m_api.refresh(feed, this, [this, id = feed.id](const CalendarFeed &fresh, const auto &problem) {
        auto *row = m_feeds->row(id);
        if (row && problem)
            row->showError(problem->detail);
        else if (row && fresh.isFailing())
            row->showError(fresh.lastError);
        else
            m_model.load(TodayModel::Part::Feeds);
    });
}

} // namespace roost::ui
