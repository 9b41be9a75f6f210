#include "ui/pages/feed_steps.h"

#include <QCoreApplication>

#include <memory>

namespace roost::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("FeedSteps", text);
}

/// A calendar that goes and comes is another one each time.
using Known = std::shared_ptr<CalendarFeed>;

UndoStep adding(ApiClient &client, const Known &feed)
{
    return [&client, feed](const UndoAnswer &answer) {
        FeedApi(client).add(feed->propertyId, feed->name, feed->url, &client,
                            [feed, answer](const CalendarFeed &added, const std::optional<Problem> &problem) {
                                if (!problem)
                                    feed->id = added.id;
                                answer(problem);
                            });
    };
}

UndoStep removing(ApiClient &client, const Known &feed)
{
    return [&client, feed](const UndoAnswer &answer) { FeedApi(client).remove(*feed, &client, answer); };
}

UndoStep changing(ApiClient &client, const CalendarFeed &feed, const CalendarFeed &wanted)
{
    return [&client, feed, wanted](const UndoAnswer &answer) {
        FeedApi(client).change(feed, wanted.name, wanted.url, &client,
                               [answer](const CalendarFeed &, const auto &problem) { answer(problem); });
    };
}

} // namespace

UndoableEdit feedAddedStep(ApiClient &client, const CalendarFeed &added)
{
    const auto feed = std::make_shared<CalendarFeed>(added);
    return {say(QT_TRANSLATE_NOOP("FeedSteps", "%1 is read within moments.")).arg(added.name), removing(client, feed),
            adding(client, feed)};
}

UndoableEdit feedChangedStep(ApiClient &client, const CalendarFeed &before, const CalendarFeed &after)
{
    return {say(QT_TRANSLATE_NOOP("FeedSteps", "%1 is changed.")).arg(after.name), changing(client, after, before),
            changing(client, before, after)};
}

UndoableEdit feedRemovedStep(ApiClient &client, const CalendarFeed &removed)
{
    const auto feed = std::make_shared<CalendarFeed>(removed);
    return {say(QT_TRANSLATE_NOOP("FeedSteps", "%1 is not read any more.")).arg(removed.name), adding(client, feed),
            removing(client, feed)};
}

} // namespace roost::ui
