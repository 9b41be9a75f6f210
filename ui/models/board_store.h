#pragma once

#include "ui/api/board_api.h"
#include "ui/models/undo_history.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace roost::ui {

/// The person's boards, and their edits on the way to the server. GUI thread.
///
/// An edit shows at once, goes to the shared history, and is saved after a pause; edits of one gesture are one. When
/// the server has another version of a board, nothing is overwritten: conflicted() asks which one to keep. What could
/// not be saved stays, and is tried again by save().
class BoardStore : public QObject
{
    Q_OBJECT

public:
    BoardStore(ApiClient &client, UndoHistory &history, QObject *parent = nullptr);

    void load();
    bool isLoaded() const { return m_isLoaded; }
    const QList<Board> &boards() const { return m_boards; }

    /// Null when there is none. A board that was deleted and came back is found by its old id, too.
    const Board *find(const QString &boardId) const;

    /// Keeps a new board; created() follows.
    void create(const Board &board, const QString &text);
    void remove(const QString &boardId);

    /// Replaces what is on a board. text: for the history, "Moved Revenue".
    void edit(const QString &boardId, const Board &content, const QString &text);

    /// The same without a trace in the history: for what is no edit, the span say.
    void keepSettings(const QString &boardId, const QJsonObject &settings);

    bool hasUnsaved() const { return !m_unsaved.isEmpty() || !m_saving.isEmpty(); }

    /// Everything that is not saved yet, now.
    void save();

    /// The person's answer to conflicted().
    void keepMine(const QString &boardId);
    void takeTheirs(const QString &boardId);

Q_SIGNALS:
    void loaded();
    void loadFailed(const roost::ui::Problem &problem);
    void created(const QString &boardId);

    /// Boards came or went, or one of them looks different.
    void changed();

    /// hasUnsaved() may be different.
    void savingChanged();
    void saveFailed(const QString &boardId, const roost::ui::Problem &problem);

    /// The board was changed elsewhere since it was read.
    void conflicted(const QString &boardId);

private:
    QString currentId(const QString &boardId) const;
    Board *at(const QString &boardId);
    void show(const QString &boardId, const Board &content);
    void put(const QString &boardId, UndoAnswer answer);
    void takeSaved(const Board &saved);
    void meetConflict(const QString &boardId);
    void post(const Board &board, const QString &oldId, UndoAnswer answer);
    void erase(const QString &boardId, UndoAnswer answer);
    UndoStep showing(const QString &boardId, const Board &content);

    BoardApi m_api;
    UndoHistory &m_history;
    QList<Board> m_boards;
    QHash<QString, QString> m_renewed; ///< ids of boards that were deleted and made again
    QHash<QString, Board> m_theirs;    ///< what the server has of boards in conflict
    QSet<QString> m_unsaved;
    QSet<QString> m_saving;
    QTimer m_pause;
    bool m_isLoaded = false;
};

} // namespace roost::ui
