#include "ui/models/calendar_editor.h"

#include "ui/models/calendar_model.h"

#include <memory>

namespace roost::ui {

CalendarEditor::CalendarEditor(ApiClient &client, CalendarModel &model, QObject *parent)
    : QObject(parent)
    , m_api(client)
    , m_model(model)
{
}

void CalendarEditor::apply(const CalendarNights &nights, const AvailabilityChange &edit, Callback callback)
{
    QList<PropertyEdit> edits;
    for (const auto *property : nights.properties)
        edits.append(
            {property->id(), property->title(), {changeOf(nights, edit)}, restoringChanges(*property, nights, edit)});
    send(edits, std::move(callback));
}

void CalendarEditor::send(const QList<PropertyEdit> &edits, Callback callback)
{
    struct Progress
    {
        qsizetype waiting = 0;
        Outcome outcome{};
        QList<PropertyEdit> changed{};
    };
    auto progress = std::make_shared<Progress>();
    progress->waiting = edits.size();
    for (const auto &edit : edits) {
        ++m_open;
        sendNext(edit, 0, [this, edit, progress, callback](const QString &problem, const QString &code) {
            --m_open;
            m_model.reloadProperty(edit.propertyId);
            if (problem.isEmpty()) {
                ++progress->outcome.changed;
                progress->changed.append(edit);
            } else {
                progress->outcome.problems.append(tr("%1: %2", "property, problem").arg(edit.title, problem));
                progress->outcome.problemCode = code;
            }
            if (--progress->waiting > 0)
                return;
            if (!progress->changed.isEmpty())
                progress->outcome.undo = [this, changed = progress->changed] { undo(changed); };
            callback(progress->outcome);
        });
    }
}

/// Many changes go in several calls, one after the other; done gets the first problem's sentence and code, or nothing.
void CalendarEditor::sendNext(const PropertyEdit &edit, qsizetype firstChange,
                              const std::function<void(const QString &, const QString &)> &done)
{
    m_api.update(edit.propertyId, edit.changes.mid(firstChange, CalendarApi::maxChanges), this,
                 [this, edit, firstChange, done](const PropertyCalendar &, const std::optional<Problem> &problem) {
                     const auto next = firstChange + CalendarApi::maxChanges;
                     if (problem)
                         done(problem->detail, problem->code);
                     else if (next < edit.changes.size())
                         sendNext(edit, next, done);
                     else
                         done({}, {});
                 });
}

void CalendarEditor::undo(const QList<PropertyEdit> &edits)
{
    QList<PropertyEdit> reversed;
    for (const auto &edit : edits) {
        if (!edit.restoring.isEmpty())
            reversed.append({edit.propertyId, edit.title, edit.restoring, edit.changes});
    }
    send(reversed, [this](const Outcome &outcome) { Q_EMIT undone(outcome.problems); });
}

} // namespace roost::ui
