#pragma once

#include "ui/api/message_api.h"
#include "ui/models/cursor_model.h"

namespace roost::ui {

/// One's threads, the last written in first, kept in that order as messages come. GUI thread.
class ThreadModel : public CursorModel
{
    Q_OBJECT

public:
    enum Role { NameRole = Qt::UserRole + 100, PlaceRole, SnippetRole, WhenRole, UnreadRole };

    explicit ThreadModel(ApiClient &api, QObject *parent = nullptr);

    void setQuery(const ThreadQuery &query);
    const ThreadQuery &query() const { return m_query; }

    /// Something was written or read: rows get their new values and places; nothing else moves.
    void refresh();

    /// A thread as it is now, in place of what is known of it; one that was not there comes in on top.
    void take(const Thread &thread);

    const Thread *find(const QString &threadId) const; ///< null when it is not among the rows
    int rowOf(const QString &threadId) const;          ///< -1: not among the rows
    int unread() const { return m_unread; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void unreadChanged(int unread);

protected:
    void requestPage(const QString &cursor, int generation) override;

private:
    void setUnread(int unread);
    void place(const Thread &thread, int row);

    MessageApi m_api;
    ThreadQuery m_query;
    QList<Thread> m_rows;
    int m_unread = 0;
};

} // namespace roost::ui
