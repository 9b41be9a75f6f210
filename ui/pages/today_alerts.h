#pragma once

#include "ui/models/today_model.h"
#include "ui/pages/page.h"

namespace roost::ui {

class TaskCard;

/// What else wants a host today, as cards: messages to read, calendars that collide or fail. The cards belong to
/// whoever lays them out. GUI thread.
class TodayAlerts : public QObject
{
    Q_OBJECT

public:
    /// The model outlives it.
    TodayAlerts(PageContext &context, TodayModel &model, QWidget *parent);

    TaskCard &messages() const { return *m_messages; }
    TaskCard &conflicts() const { return *m_conflicts; }
    TaskCard &feeds() const { return *m_feeds; }

    /// As the model is now.
    void show(TodayModel::Part part);

    /// In the card of a part that could not be had.
    void showProblem(TodayModel::Part part, const Problem &problem);

private:
    TaskCard *cardOf(TodayModel::Part part) const;
    void showMessages();
    void showConflicts();
    void showFeeds();
    void resolve(const QString &conflictId, ConflictResolution resolution);
    void refreshFeed(const CalendarFeed &feed);

    PageContext &m_context;
    TodayModel &m_model;
    FeedApi m_api;
    TaskCard *m_messages = nullptr;
    TaskCard *m_conflicts = nullptr;
    TaskCard *m_feeds = nullptr;
};

} // namespace roost::ui
