#include "ui/models/undo_history.h"

namespace roost::ui {

/// What the stack holds of an edit; its steps end later than undo() and redo() return.
class UndoHistory::Command : public QUndoCommand
{
public:
    Command(UndoHistory &history, const UndoableEdit &edit)
        : QUndoCommand(edit.text)
        , m_history(history)
        , m_edit(edit)
    {
    }

    void undo() override { move(Direction::Undo); }
    void redo() override { move(Direction::Redo); }

private:
    void move(Direction direction)
    {
        if (!m_history.m_isSilent)
            m_history.run(m_edit, direction);
        else if (m_history.m_isForgotten)
            setObsolete(true);
    }

    UndoHistory &m_history;
    UndoableEdit m_edit;
};

UndoHistory::UndoHistory(QObject *parent)
    : QObject(parent)
{
    connect(&m_stack, &QUndoStack::indexChanged, this, &UndoHistory::changed);
}

/// The stack tells of its last change while it goes, when nobody should listen any more.
UndoHistory::~UndoHistory()
{
    m_stack.disconnect(this);
}

void UndoHistory::add(const UndoableEdit &edit)
{
    // The stack makes every command that it is given, and this one was made.
    m_isSilent = true;
    m_stack.push(new Command(*this, edit));
    m_isSilent = false;
    Q_EMIT added(edit.text);
}

void UndoHistory::undo()
{
    if (canUndo())
        m_stack.undo();
}

void UndoHistory::redo()
{
    if (canRedo())
        m_stack.redo();
}

void UndoHistory::run(const UndoableEdit &edit, Direction direction)
{
    m_isBusy = true;
    const auto &step = direction == Direction::Undo ? edit.undo : edit.redo;
    step([this, text = edit.text, direction](const std::optional<Problem> &problem) {
        // Never before the stack has ended its own move.
        QMetaObject::invokeMethod(
            this, [this, text, direction, problem] { finish(text, direction, problem); }, Qt::QueuedConnection);
    });
}

void UndoHistory::finish(const QString &text, Direction direction, const std::optional<Problem> &problem)
{
    m_isBusy = false;
    const bool isUndo = direction == Direction::Undo;
    if (problem) {
        m_isSilent = true;
        m_isForgotten = !problem->isUnreachable();
        if (isUndo)
            m_stack.redo();
        else
            m_stack.undo();
        m_isForgotten = false;
        m_isSilent = false;
        Q_EMIT stepFailed(isUndo ? tr("Not undone: %1. %2", "what was done; why").arg(text, problem->detail)
                                 : tr("Not done again: %1. %2", "what was undone; why").arg(text, problem->detail));
    } else {
        Q_EMIT stepMade(isUndo ? tr("Undone: %1").arg(text) : tr("Done again: %1").arg(text));
    }
    Q_EMIT changed();
}

} // namespace roost::ui
