#include "ui/pages/guest_drawer.h"

#include "ui/models/guest_model.h"
#include "ui/models/stay_text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/drawer_column.h"
#include "ui/widgets/label.h"
#include "ui/widgets/note_editor.h"
#include "ui/widgets/star_rating.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/task_row.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <memory>

namespace roost::ui {

GuestDrawer::GuestDrawer(PageContext &context, const QString &guestId, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_api(context.api)
    , m_guestId(guestId)
    , m_column(new DrawerColumn(context.theme))
{
    m_view = new StateView(context.theme, m_column, PageSkeleton::Shape::Detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(&context.host.history(), &UndoHistory::stepMade, this, &GuestDrawer::readNoteAgain);
    load();
}

void GuestDrawer::load()
{
    m_view->showLoading();
    m_api.show(m_guestId, this, [this](const GuestDetail &detail, const std::optional<Problem> &problem) {
        if (problem)
            m_view->showProblem(*problem, [this] { load(); });
        else
            show(detail);
    });
}

void GuestDrawer::show(const GuestDetail &detail)
{
    addFacts(detail.guest);
    addNote(detail);
    addBookings(detail.bookings);
    if (!detail.reviews.isEmpty())
        addReviews(detail.reviews);
    m_view->showContent();
}

void GuestDrawer::addFacts(const Guest &guest)
{
    const QLocale locale;
    m_column->column().addWidget(makeLabel(guest.name, "title"));
    auto *rows = new DetailRows;
    if (!guest.email.isEmpty())
        rows->addRow(tr("E-mail"), guest.email);
    if (!guest.phone.isEmpty())
        rows->addRow(tr("Phone"), guest.phone);
    rows->addRow(tr("Stays"),
                 tr("%1 of %2 bookings").arg(locale.toString(guest.stays), locale.toString(guest.bookingsCount)));
    rows->addRow(tr("Nights"), locale.toString(guest.nights));
    rows->addRow(tr("Spent"), sumsText(guest.spent, locale));
    if (guest.reviewCount > 0)
        rows->addRow(
            tr("Rating"),
            tr("%1 of 5 from %n reviews", nullptr, guest.reviewCount).arg(locale.toString(guest.rating, 'f', 1)));
    m_column->column().addWidget(rows);
}

void GuestDrawer::addNote(const GuestDetail &detail)
{
    m_noteVersion = detail.noteVersion;
    m_note = new NoteEditor(m_context.theme, tr("What to keep in mind; only you see it"), tr("Keep the note"));
    m_keptNote = detail.note;
    m_note->setText(detail.note);
    m_note->allowEmpty();
    connect(m_note, &NoteEditor::submitted, this, &GuestDrawer::keepNote);
    m_column->column().addWidget(m_note);
}

void GuestDrawer::keepNote(const QString &text)
{
    m_api.setNote(m_guestId, text, m_noteVersion, this, [this, text](const std::optional<Problem> &problem) {
        if (problem) {
            m_note->showError(problem->detail);
            return;
        }
        m_context.host.history().add(noteStep(std::exchange(m_keptNote, text), text));
        ++m_noteVersion;
        Q_EMIT noteKept();
    });
}

/// Each way names the version that the step before has left, so that it overwrites nobody else's note.
UndoableEdit GuestDrawer::noteStep(const QString &before, const QString &after) const
{
    const auto version = std::make_shared<int>(m_noteVersion + 1);
    const auto writing = [&api = m_context.api, id = m_guestId, version](const QString &text) {
        return [&api, id, version, text](const UndoAnswer &answer) {
            GuestApi(api).setNote(id, text, *version, &api, [version, answer](const std::optional<Problem> &problem) {
                if (!problem)
                    ++*version;
                answer(problem);
            });
        };
    };
    return {tr("The note is kept."), writing(before), writing(after)};
}

/// After a step back or forth; what is being typed stays.
void GuestDrawer::readNoteAgain()
{
    if (!m_note)
        return;
    m_api.show(m_guestId, this, [this](const GuestDetail &detail, const std::optional<Problem> &problem) {
        if (problem)
            return;
        m_noteVersion = detail.noteVersion;
        if (m_note->text() == std::exchange(m_keptNote, detail.note))
            m_note->setText(detail.note);
        Q_EMIT noteKept();
    });
}

void GuestDrawer::addBookings(const QList<Booking> &bookings)
{
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_context.theme.space(2));
    for (const auto &booking : bookings) {
        auto *row =
            new TaskRow(m_context.theme,
                        {.id = booking.id,
                         .title = booking.propertyTitle,
                         .subtitle = stayText(booking.checkIn, booking.checkOut, QLocale()),
                         .note = labelOf(booking.status),
                         .open = [this, id = booking.id] { m_context.host.openPage(QStringLiteral("bookings"), id); }});
        row->setFirst(&booking == &bookings.first());
        layout->addWidget(row);
    }
    m_column->addSection(tr("Bookings"), list);
}

void GuestDrawer::addReviews(const QList<Review> &reviews)
{
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const auto &review : reviews) {
        auto *stars = new StarRating(m_context.theme, StarRating::Mode::Show);
        stars->setStars(review.overall);
        layout->addWidget(stars);
        layout->addWidget(makeParagraph(review.text));
        layout->addWidget(
            makeLabel(QStringLiteral("%1 · %2").arg(review.authorName, review.propertyTitle), "axis", "text3"));
    }
    m_column->addSection(tr("What hosts say"), list);
}

} // namespace roost::ui
