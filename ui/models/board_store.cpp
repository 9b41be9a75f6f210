#include "ui/models/board_store.h"

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int pauseMs = 800;
constexpr int preconditionFailed = 412;

} // namespace

BoardStore::BoardStore(ApiClient &client, UndoHistory &history, QObject *parent)
    : QObject(parent)
    , m_api(client)
    , m_history(history)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &BoardStore::save);
}

void BoardStore::load()
{
    m_api.list(this, [this](const Listing<Board> &listing, const std::optional<Problem> &problem) {
        if (problem) {
            Q_EMIT loadFailed(*problem);
            return;
        }
        m_isLoaded = true;
        for (auto board : listing.items) {
            const auto *known = find(board.id);
            const bool isMine = known && (m_unsaved.contains(board.id) || m_saving.contains(board.id));
            if (isMine)
                board = *known; // its own save finds out whether the two go together
            if (auto *place = at(board.id))
                *place = board;
            else
                m_boards.append(board);
        }
        m_boards.removeIf([&listing](const Board &board) {
            return std::none_of(listing.items.begin(), listing.items.end(),
                                [&board](const Board &item) { return item.id == board.id; });
        });
        Q_EMIT loaded();
        Q_EMIT changed();
    });
}

QString BoardStore::currentId(const QString &boardId) const
{
    auto id = boardId;
    while (m_renewed.contains(id))
        id = m_renewed.value(id);
    return id;
}

Board *BoardStore::at(const QString &boardId)
{
    const auto id = currentId(boardId);
    const auto found =
        std::find_if(m_boards.begin(), m_boards.end(), [&id](const Board &board) { return board.id == id; });
    return found == m_boards.end() ? nullptr : &*found;
}

const Board *BoardStore::find(const QString &boardId) const
{
    return const_cast<BoardStore *>(this)->at(boardId);
}

void BoardStore::show(const QString &boardId, const Board &content)
{
    auto *board = at(boardId);
    if (!board)
        return;
    board->name = content.name;
    board->settings = content.settings;
    board->cards = content.cards;
    m_unsaved.insert(board->id);
    Q_EMIT changed();
    Q_EMIT savingChanged();
}

void BoardStore::edit(const QString &boardId, const Board &content, const QString &text)
{
    const auto *board = find(boardId);
    if (!board || board->hasSameContent(content))
        return;
    const auto before = *board;
    const auto id = board->id;
    show(id, content);
    m_history.add({text, showing(id, before), showing(id, content)});
    m_pause.start();
}

/// A step of the history: the board as it was, here and at the server.
UndoStep BoardStore::showing(const QString &boardId, const Board &content)
{
    return [store = QPointer(this), boardId, content](const UndoAnswer &answer) {
        if (!store || !store->find(boardId)) {
            answer(Problem{.status = 404, .detail = tr("The board is not there any more.")});
            return;
        }
        store->show(boardId, content);
        store->put(boardId, answer);
    };
}

void BoardStore::keepSettings(const QString &boardId, const QJsonObject &settings)
{
    auto *board = at(boardId);
    if (!board || board->settings == settings)
        return;
    board->settings = settings;
    m_unsaved.insert(board->id);
    m_pause.start();
    Q_EMIT savingChanged();
}

void BoardStore::save()
{
    m_pause.stop();
    const auto unsaved = m_unsaved;
    for (const auto &boardId : unsaved) {
        if (!m_theirs.contains(boardId))
            put(boardId, [](const std::optional<Problem> &) {});
    }
}

void BoardStore::put(const QString &boardId, UndoAnswer answer)
{
    const auto *board = find(boardId);
    if (!board || m_saving.contains(board->id)) {
        m_pause.start(); // after the save that is under way
        answer(std::nullopt);
        return;
    }
    const auto id = board->id;
    m_unsaved.remove(id);
    m_saving.insert(id);
    m_api.replace(*board, this, [this, id, answer](const Board &saved, const std::optional<Problem> &problem) {
        m_saving.remove(id);
        if (!problem) {
            takeSaved(saved);
            answer(std::nullopt);
            return;
        }
        m_unsaved.insert(id);
        if (problem->status == preconditionFailed)
            meetConflict(id);
        else
            Q_EMIT saveFailed(id, *problem);
        answer(std::nullopt); // the step is made here, and waits to be saved
        Q_EMIT savingChanged();
    });
    Q_EMIT savingChanged();
}

/// What was edited while it was under way stays.
void BoardStore::takeSaved(const Board &saved)
{
    if (auto *board = at(saved.id))
        board->version = saved.version;
    if (m_unsaved.contains(saved.id))
        m_pause.start();
    Q_EMIT savingChanged();
}

void BoardStore::meetConflict(const QString &boardId)
{
    m_api.show(boardId, this, [this, boardId](const Board &theirs, const std::optional<Problem> &problem) {
        if (problem) {
            Q_EMIT saveFailed(boardId, *problem);
            return;
        }
        m_theirs.insert(boardId, theirs);
        Q_EMIT conflicted(boardId);
    });
}

void BoardStore::keepMine(const QString &boardId)
{
    const auto id = currentId(boardId);
    if (auto *board = at(id))
        board->version = m_theirs.take(id).version;
    put(id, [](const std::optional<Problem> &) {});
}

void BoardStore::takeTheirs(const QString &boardId)
{
    const auto id = currentId(boardId);
    if (auto *board = at(id))
        *board = m_theirs.take(id);
    m_unsaved.remove(id);
    Q_EMIT changed();
    Q_EMIT savingChanged();
}

void BoardStore::create(const Board &board, const QString &text)
{
    m_api.create(board, this, [this, text](const Board &made, const std::optional<Problem> &problem) {
        if (problem) {
            Q_EMIT saveFailed({}, *problem);
            return;
        }
        m_boards.append(made);
        m_history.add({text,
                       [store = QPointer(this), id = made.id](const UndoAnswer &answer) {
                           if (store)
                               store->erase(id, answer);
                       },
                       [store = QPointer(this), made](const UndoAnswer &answer) {
                           if (store)
                               store->post(made, made.id, answer);
                       }});
        Q_EMIT changed();
        Q_EMIT created(made.id);
    });
}

void BoardStore::remove(const QString &boardId)
{
    const auto *board = find(boardId);
    if (!board)
        return;
    const auto gone = *board;
    erase(gone.id, [this, gone](const std::optional<Problem> &problem) {
        if (problem) {
            Q_EMIT saveFailed(gone.id, *problem);
            return;
        }
        m_history.add({tr("Deleted the board %1").arg(gone.name),
                       [store = QPointer(this), gone](const UndoAnswer &answer) {
                           if (store)
                               store->post(gone, gone.id, answer);
                       },
                       [store = QPointer(this), gone](const UndoAnswer &answer) {
                           if (store)
                               store->erase(gone.id, answer);
                       }});
    });
}

/// Makes a board that was there before; its old id leads to it from now on.
void BoardStore::post(const Board &board, const QString &oldId, UndoAnswer answer)
{
    m_api.create(board, this, [this, oldId, answer](const Board &made, const std::optional<Problem> &problem) {
        if (!problem) {
            m_renewed.insert(currentId(oldId), made.id);
            m_boards.append(made);
            Q_EMIT changed();
            Q_EMIT created(made.id);
        }
        answer(problem);
    });
}

void BoardStore::erase(const QString &boardId, UndoAnswer answer)
{
    const auto *board = find(boardId);
    if (!board) {
        answer(std::nullopt);
        return;
    }
    m_api.remove(*board, this, [this, id = board->id, answer](const std::optional<Problem> &problem) {
        if (!problem || problem->status == 404) {
            m_boards.removeIf([&id](const Board &candidate) { return candidate.id == id; });
            m_unsaved.remove(id);
            Q_EMIT changed();
            Q_EMIT savingChanged();
        }
        answer(problem && problem->status == 404 ? std::nullopt : problem);
    });
}

} // namespace roost::ui
