#pragma once

#include "ui/api/problem.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace roost::ui {

/// To be called once, with the problem when the step could not be made.
using UndoAnswer = std::function<void(const std::optional<Problem> &)>;

/// Asks the server for one step; what it captures outlives the history.
using UndoStep = std::function<void(UndoAnswer)>;

/// An edit that the server has made, and how it is taken back and made again.
struct UndoableEdit
{
    QString text{}; ///< what was done: "8 nights at €128"
    UndoStep undo{};
    UndoStep redo{};
};

/// The edits of one session, over a QUndoStack whose steps wait for the server. GUI thread.
///
/// One step is made at a time. One that the server refuses (guests have booked by it since, say) is forgotten, so that
/// those before it can still be taken back; one that did not reach the server stays for another try.
class UndoHistory : public QObject
{
    Q_OBJECT

public:
    explicit UndoHistory(QObject *parent = nullptr);
    ~UndoHistory() override;

    /// The edit has been made already.
    void add(const UndoableEdit &edit);

    bool canUndo() const { return !m_isBusy && m_stack.canUndo(); }
    bool canRedo() const { return !m_isBusy && m_stack.canRedo(); }
    QString undoText() const { return m_stack.undoText(); }
    QString redoText() const { return m_stack.redoText(); }

    /// Nothing happens when there is nothing to do, or a step is under way.
    void undo();
    void redo();

Q_SIGNALS:
    void changed(); ///< what can be undone or redone
    void added(const QString &text);
    void stepMade(const QString &message);   ///< a sentence for the person
    void stepFailed(const QString &message); ///< says why

private:
    class Command;
    enum class Direction { Undo, Redo };

    void run(const UndoableEdit &edit, Direction direction);
    void finish(const QString &text, Direction direction, const std::optional<Problem> &problem);

    QUndoStack m_stack;
    bool m_isBusy = false;
    bool m_isSilent = false;    ///< the stack moves without asking the server
    bool m_isForgotten = false; ///< the command that moves now goes away
};

} // namespace roost::ui
