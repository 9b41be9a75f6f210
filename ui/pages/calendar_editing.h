#pragma once

#include "ui/models/calendar_editor.h"
#include "ui/models/calendar_snapshot.h"
#include "ui/models/calendar_table_text.h"
#include "ui/pages/page.h"

#include <QTimer>

namespace roost::ui {

class CalendarModel;
class CalendarPanel;
class CalendarView;
struct CalendarSelection;

/// Changes of the selected nights, from typing, pasting or filling to the server's answer. GUI thread.
///
/// Nothing that was typed is lost before it was applied or cancelled: not when others change the nights meanwhile, and
/// not when the server refuses.
class CalendarEditing : public QObject
{
    Q_OBJECT

public:
    CalendarEditing(const PageContext &context, CalendarModel &model, CalendarView &view, CalendarPanel &panel,
                    QObject *parent = nullptr);

private:
    void connectView();
    CalendarNights nightsOf(const CalendarSelection &selection) const;
    CalendarNights selectedNights() const;
    void beginSelection();
    void showSelection();
    void clearSelection();
    void noteChanges();

    void copy();
    void paste();
    void fill(const CalendarSelection &target);
    void stage(const QList<CellPrice> &cells, const QString &text, const QString &title);
    std::optional<CalendarDraft> draft();

    void askForPreview();
    void dropPreview();
    void explain();
    void apply();
    void finish(const CalendarEditor::Outcome &outcome);

    const PageContext m_context;
    CalendarModel &m_model;
    CalendarView &m_view;
    CalendarPanel &m_panel;
    CalendarApi m_api;
    CalendarEditor m_editor;
    CalendarPreview m_preview;
    CalendarSnapshot m_snapshot;
    std::optional<CalendarDraft> m_staged;
    QTimer m_previewTimer;
    QTimer m_explainTimer;
};

} // namespace roost::ui
