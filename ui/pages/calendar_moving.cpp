#include "ui/pages/calendar_moving.h"

#include "ui/models/calendar_model.h"
#include "ui/models/stay_text.h"
#include "ui/models/undo_history.h"
#include "ui/pages/calendar_move_dialog.h"
#include "ui/widgets/calendar_view.h"

namespace roost::ui {

namespace {
constexpr int pricePauseMs = 180;
}

CalendarMoving::CalendarMoving(const PageContext &context, CalendarModel &model, CalendarView &view, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model)
    , m_view(view)
    , m_api(context.api)
{
    m_priceTimer.setSingleShot(true);
    m_priceTimer.setInterval(pricePauseMs);
    connect(&m_priceTimer, &QTimer::timeout, this, &CalendarMoving::priceDrag);
    connect(&view, &CalendarView::stayDragged, this, [this] { m_priceTimer.start(); });
    connect(&view, &CalendarView::stayDropped, this, &CalendarMoving::ask);
}

StayMove CalendarMoving::moveOfDrag() const
{
    const auto &drag = *m_view.stayDrag();
    StayMove move{.bookingId = drag.claim().booking->bookingId};
    if (drag.row() != drag.originRow()) {
        move.propertyId = m_model.property(drag.row()).id();
    } else {
        move.checkIn = drag.checkIn();
        move.checkOut = drag.checkOut();
    }
    return move;
}

/// Back at the price that the guest has now.
StayMove CalendarMoving::wayBack() const
{
    const auto &drag = *m_view.stayDrag();
    const auto &booking = *drag.claim().booking;
    StayMove back{.bookingId = booking.bookingId, .waiveDifference = true};
    if (drag.row() != drag.originRow()) {
        back.propertyId = m_model.property(drag.originRow()).id();
    } else {
        back.checkIn = booking.checkIn;
        back.checkOut = booking.checkOut;
    }
    return back;
}

QString CalendarMoving::placeText(int row, QDate checkIn, QDate checkOut) const
{
    return QStringLiteral("%1, %2").arg(m_model.property(row).title(), stayText(checkIn, checkOut, QLocale()));
}

void CalendarMoving::priceDrag()
{
    if (!m_view.stayDrag() || !m_view.stayDrag()->isMoved())
        return;
    m_api.preview(moveOfDrag(), this,
                  [this, asked = moveOfDrag()](const StayMovePrice &price, const std::optional<Problem> &problem) {
                      if (!m_view.stayDrag() || asked != moveOfDrag())
                          return;
                      if (problem) {
                          const auto details = problem->fieldDetails.values();
                          m_view.setDragNote(details.isEmpty() ? problem->detail : details.first(), true);
                          return;
                      }
                      const auto difference = price.difference.toString(QLocale());
                      m_view.setDragNote(price.difference.amount == 0  ? tr("Same price")
                                         : price.difference.amount > 0 ? u'+' + difference
                                                                       : difference,
                                         false);
                  });
}

void CalendarMoving::ask()
{
    m_priceTimer.stop();
    const auto drag = *m_view.stayDrag();
    const auto &booking = *drag.claim().booking;
    const StayMoveText text{.guest = booking.guestName,
                            .from = placeText(drag.originRow(), booking.checkIn, booking.checkOut),
                            .to = placeText(drag.row(), drag.checkIn(), drag.checkOut()),
                            .total = booking.total};
    auto *dialog = new CalendarMoveDialog(m_context, moveOfDrag(), text, &m_view);
    const auto done = tr("%1 moved to %2", "guest, property and nights").arg(text.guest, text.to);
    connect(dialog, &CalendarMoveDialog::moved, this,
            [this, done, back = wayBack()](const StayMove &move, const StayMovePrice &price) {
                finish(move, back, done, price);
            });
    connect(dialog, &QDialog::finished, this, [this] {
        m_view.endStayDrag();
        m_view.setFocus();
    });
    dialog->open();
}

/// Money that went back to the guest stays with the guest: such a move is not undone.
void CalendarMoving::finish(const StayMove &move, const StayMove &back, const QString &text, const StayMovePrice &price)
{
    const auto &drag = *m_view.stayDrag();
    const QStringList properties{m_model.property(drag.originRow()).id(), m_model.property(drag.row()).id()};
    reload(properties);
    if (price.difference.amount != 0) {
        m_context.host.showToast(text);
        return;
    }
    const auto step = [this, properties](const StayMove &wanted) {
        return [this, properties, wanted](const UndoAnswer &answer) {
            m_api.apply(wanted, this,
                        [this, properties, answer](const StayMovePrice &, const std::optional<Problem> &problem) {
                            reload(properties);
                            answer(problem);
                        });
        };
    };
    auto again = move;
    again.waiveDifference = true;
    m_context.host.history().add({text, step(back), step(again)});
}

void CalendarMoving::reload(const QStringList &propertyIds)
{
    for (const auto &id : propertyIds)
        m_model.reloadProperty(id);
}

} // namespace roost::ui
