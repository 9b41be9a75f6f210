#pragma once

#include "ui/api/guest_api.h"
#include "ui/models/undo_history.h"
#include "ui/pages/page.h"

namespace roost::ui {

class DrawerColumn;
class NoteEditor;
class StateView;

/// A guest in the drawer: how to reach them, their bookings, what hosts said, and one's own note. GUI thread.
class GuestDrawer : public QWidget
{
    Q_OBJECT

public:
    GuestDrawer(PageContext &context, const QString &guestId, QWidget *parent = nullptr);

Q_SIGNALS:
    void noteKept();

private:
    void load();
    void show(const GuestDetail &detail);
    void addFacts(const Guest &guest);
    void addNote(const GuestDetail &detail);
    void addBookings(const QList<Booking> &bookings);
    void addReviews(const QList<Review> &reviews);
    void keepNote(const QString &text);
    UndoableEdit noteStep(const QString &before, const QString &after) const;
    void readNoteAgain();

    PageContext &m_context;
    GuestApi m_api;
    QString m_guestId;
    QString m_keptNote;
    int m_noteVersion = 0;
    DrawerColumn *m_column = nullptr;
    NoteEditor *m_note = nullptr;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
