#include "ui/pages/booking_actions.h"

#include "ui/api/stay_move_api.h"
#include "ui/pages/cancel_dialog.h"
#include "ui/pages/decline_dialog.h"
#include "ui/pages/refund_dialog.h"
#include "ui/pages/relocate_dialog.h"
#include "ui/pages/stay_dialog.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>

namespace roost::ui {

namespace {

QString amountText(const Money &money)
{
    return money.toString(QLocale(), Money::Decimals::Currency);
}

} // namespace

BookingActions::BookingActions(PageContext &context, QWidget &owner)
    : QObject(&owner)
    , m_context(context)
    , m_owner(owner)
    , m_api(context.api)
    , m_messages(context.api)
{
    addSteps();
    addDialogs();
    addPlaces();
    follow({});
}

QAction *BookingActions::add(const QString &id, const QString &text, const QString &icon, const QKeySequence &shortcut,
                             std::function<void()> run)
{
    return addLocalAction(m_context.theme, m_owner,
                          {QStringLiteral("booking.") + id, tr("Booking"), text, icon, shortcut, std::move(run)});
}

void BookingActions::addSteps()
{
    m_accept = add(QStringLiteral("accept"), tr("Accept"), QStringLiteral("check"), {},
                   [this] { take(BookingStep::Accept, tr("%1 is accepted; the guest pays now.")); });
    m_checkIn = add(QStringLiteral("checkIn"), tr("Check in"), QStringLiteral("check"), {},
                    [this] { take(BookingStep::CheckIn, tr("%1 is checked in.")); });
    m_checkOut = add(QStringLiteral("checkOut"), tr("Check out"), QStringLiteral("sign-out"), {},
                     [this] { take(BookingStep::CheckOut, tr("%1 is checked out.")); });
    m_noShow = add(QStringLiteral("noShow"), tr("No show"), QStringLiteral("close"), {},
                   [this] { take(BookingStep::NoShow, tr("%1 is marked as a no-show.")); });
}

void BookingActions::addDialogs()
{
    m_decline = add(QStringLiteral("decline"), tr("Decline…"), QStringLiteral("close"), {}, [this] { decline(); });
    m_change = add(QStringLiteral("change"), tr("Change stay…"), QStringLiteral("edit"),
                   QKeySequence(Qt::CTRL | Qt::Key_E), [this] { changeStay(); });
    m_relocate = add(QStringLiteral("relocate"), tr("Move…"), QStringLiteral("move"), {}, [this] { relocate(); });
    m_refund = add(QStringLiteral("refund"), tr("Refund…"), QStringLiteral("money"), {}, [this] { refund(); });
    m_cancel =
        add(QStringLiteral("cancel"), tr("Cancel the booking…"), QStringLiteral("trash"), {}, [this] { cancel(); });
}

void BookingActions::addPlaces()
{
    auto &host = m_context.host;
    m_messagesAction = add(QStringLiteral("messages"), tr("Messages"), QStringLiteral("message"),
                           QKeySequence(Qt::CTRL | Qt::Key_M), [this] { openMessages(); });
    m_guest = add(QStringLiteral("guest"), tr("Guest"), QStringLiteral("guest"), {},
                  [this, &host] { host.openPage(QStringLiteral("guests"), m_booking.guestId); });
    m_calendar = add(QStringLiteral("calendar"), tr("Calendar"), QStringLiteral("calendar"), {},
                     [this, &host] { host.openPage(QStringLiteral("calendar"), m_booking.propertyId); });
}

void BookingActions::follow(const Booking &booking)
{
    m_booking = booking;
    const bool isKnown = !booking.id.isEmpty();
    const bool isHost = isKnown && booking.hostId == m_context.userId;
    const bool isParty = isHost || (isKnown && booking.guestId == m_context.userId);
    const auto is = [&booking](std::initializer_list<BookingStatus> statuses) {
        return std::find(statuses.begin(), statuses.end(), booking.status) != statuses.end();
    };
    using enum BookingStatus;
    m_accept->setVisible(isHost && is({Requested}));
    m_decline->setVisible(isHost && is({Requested}));
    m_checkIn->setVisible(isHost && is({Confirmed}) && booking.checkIn <= QDate::currentDate());
    m_noShow->setVisible(m_checkIn->isVisible());
    m_checkOut->setVisible(isHost && is({CheckedIn}));
    m_change->setVisible(isParty && is({Pending, Confirmed, CheckedIn}));
    m_relocate->setVisible((isHost || (isKnown && m_context.isAdmin())) && is({Pending, Confirmed}));
    m_refund->setVisible(isHost && booking.paid.amount > 0 && is({Confirmed, CheckedIn, Completed}));
    m_cancel->setVisible(isKnown && booking.isCancellable() && (isParty || m_context.isAdmin()));
    m_messagesAction->setVisible(isParty && m_context.isHost());
    m_guest->setVisible(isHost);
    m_calendar->setVisible(isKnown && (m_context.isHost() || m_context.isAdmin()));
}

void BookingActions::addButtons(QBoxLayout &column) const
{
    auto *steps = new QHBoxLayout;
    steps->setSpacing(m_context.theme.space(2));
    for (auto *action : {m_decline, m_noShow}) {
        if (action->isVisible())
            steps->addWidget(makeActionButton(*action), 1);
    }
    for (auto *action : {m_accept, m_checkIn, m_checkOut}) {
        if (action->isVisible())
            steps->addWidget(makeActionButton(*action, "primary"), 1);
    }
    column.addLayout(steps);
    auto *others = new QGridLayout;
    others->setSpacing(m_context.theme.space(2));
    int place = 0;
    for (auto *action : {m_messagesAction, m_guest, m_calendar, m_change, m_relocate, m_refund}) {
        if (!action->isVisible())
            continue;
        others->addWidget(makeActionButton(*action), place / 2, place % 2);
        ++place;
    }
    column.addLayout(others);
}

void BookingActions::addCancelButton(QBoxLayout &column) const
{
    if (m_cancel->isVisible())
        column.addWidget(makeActionButton(*m_cancel, "danger"));
}

void BookingActions::take(BookingStep step, const QString &message)
{
    const auto code = m_booking.code;
    m_api.take(step, m_booking.id, this, [this, message, code](const Booking &, const auto &problem) {
        if (problem)
            Q_EMIT failed(*problem);
        else
            finish(message.arg(code));
    });
}

void BookingActions::finish(const QString &message)
{
    m_context.host.showToast(message);
    Q_EMIT taken();
}

void BookingActions::decline()
{
    auto *dialog = new DeclineDialog(m_context, m_booking, &m_owner);
    connect(dialog, &DeclineDialog::declined, this,
            [this](const Booking &booking) { finish(tr("%1 is declined.").arg(booking.code)); });
    dialog->open();
}

void BookingActions::changeStay()
{
    auto *dialog = new StayDialog(m_context, m_booking, &m_owner);
    connect(dialog, &StayDialog::changed, this, [this](const BookingChange &change) {
        const auto message = tr("%1 is changed; it costs %2 now.").arg(change.booking.code, amountText(change.total));
        if (const auto step = wayBack(change, message)) {
            m_context.host.history().add(*step);
            Q_EMIT taken();
        } else {
            finish(message);
        }
    });
    dialog->open();
}

/// Other nights at the same price can be taken back; money that went to and fro cannot, nor another number of guests.
std::optional<UndoableEdit> BookingActions::wayBack(const BookingChange &change, const QString &message) const
{
    const bool hasMoved = change.booking.checkIn != m_booking.checkIn || change.booking.checkOut != m_booking.checkOut;
    if (!hasMoved || change.difference.amount != 0 || change.booking.guests != m_booking.guests)
        return {};
    const auto moving = [&api = m_context.api](const Booking &to) {
        const StayMove move{
            .bookingId = to.id, .checkIn = to.checkIn, .checkOut = to.checkOut, .waiveDifference = true};
        return [&api, move](const UndoAnswer &answer) {
            StayMoveApi(api).apply(move, &api,
                                   [answer](const StayMovePrice &, const auto &problem) { answer(problem); });
        };
    };
    return UndoableEdit{message, moving(m_booking), moving(change.booking)};
}

void BookingActions::relocate()
{
    auto *dialog = new RelocateDialog(m_context, m_booking, &m_owner);
    connect(dialog, &RelocateDialog::relocated, this, [this](const BookingChange &change) {
        finish(tr("%1 is at %2 now.").arg(change.booking.code, change.booking.propertyTitle));
    });
    dialog->open();
}

void BookingActions::refund()
{
    auto *dialog = new RefundDialog(m_context, m_booking, &m_owner);
    connect(dialog, &RefundDialog::refunded, this,
            [this](const Money &amount) { finish(tr("%1 goes back to the guest.").arg(amountText(amount))); });
    dialog->open();
}

void BookingActions::cancel()
{
    auto *dialog = new CancelDialog(m_context, m_booking.id, &m_owner);
    connect(dialog, &CancelDialog::cancelled, this, [this](const Cancellation &cancellation) {
        finish(tr("%1 is cancelled; %2 goes back to the guest.")
                   .arg(cancellation.booking.code, amountText(cancellation.refund)));
    });
    dialog->open();
}

void BookingActions::openMessages()
{
    m_messages.openThread(m_booking.id, this, [this](const Thread &thread, const auto &problem) {
        if (problem)
            Q_EMIT failed(*problem);
        else
            m_context.host.openPage(QStringLiteral("messages"), thread.id);
    });
}

} // namespace roost::ui
