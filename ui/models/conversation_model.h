#pragma once

#include "ui/api/message_api.h"

#include <QAbstractListModel>

namespace roost::ui {

/// The messages of one thread, the oldest on top; earlier ones come in above as one asks for them. GUI thread.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TextRole = Qt::UserRole + 200, OwnRole, NoteRole };

    /// userId: whose messages stand at the right.
    ConversationModel(ApiClient &api, const QString &userId, QObject *parent = nullptr);

    /// Another thread; its last messages are asked for.
    void open(const QString &threadId);
    QString threadId() const { return m_threadId; }

    /// Asks for what was written since.
    void refresh();

    bool hasEarlier() const { return !m_earlier.isEmpty(); }
    void loadEarlier();

    /// What one has just sent and the server has taken.
    void add(const Message &message);
    int lastSequence() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();
    void failed(const roost::ui::Problem &problem);

private:
    void ask(const QString &cursor);
    void append(const QList<Message> &newestFirst);
    void prepend(const QList<Message> &newestFirst);

    MessageApi m_api;
    QString m_userId;
    QString m_threadId;
    QString m_earlier; ///< the cursor of the page before the first row
    QList<Message> m_rows;
    bool m_isAsking = false;
};

} // namespace roost::ui
