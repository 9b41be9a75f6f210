#include "ui/pages/today_stays.h"

#include "ui/models/stay_text.h"
#include "ui/pages/decline_dialog.h"
#include "ui/widgets/task_card.h"

namespace roost::ui {

namespace {

constexpr int urgentSeconds = 3 * 3600;

QString placeText(const Booking &booking)
{
    return QStringLiteral("%1 · %2").arg(booking.propertyTitle, booking.propertyCity);
}

} // namespace

TodayStays::TodayStays(PageContext &context, TodayModel &model, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model)
    , m_window(parent)
    , m_api(context.api)
    , m_requests(new TaskCard(context.theme, tr("To answer"), tr("No request waits for an answer.")))
    , m_arrivals(new TaskCard(context.theme, tr("Arrivals"), tr("Nobody arrives today.")))
    , m_departures(new TaskCard(context.theme, tr("Departures"), tr("Nobody leaves today.")))
    , m_inHouse(new TaskCard(context.theme, tr("In house"), tr("Nobody is staying tonight.")))
{
}

void TodayStays::show()
{
    m_requests->setItems(requestItems());
    m_arrivals->setItems(arrivalItems());
    m_departures->setItems(departureItems());
    m_inHouse->setItems(inHouseItems());
}

TaskItem TodayStays::itemOf(const Booking &booking, const QString &note) const
{
    return {.id = booking.id,
            .title = booking.guestName,
            .subtitle = placeText(booking),
            .note = note,
            .open = [this, id = booking.id] { m_context.host.openPage(QStringLiteral("bookings"), id); }};
}

QList<TaskItem> TodayStays::requestItems()
{
    const auto now = QDateTime::currentDateTime();
    QList<TaskItem> items;
    for (const auto &booking : m_model.day().requests) {
        auto item = itemOf(booking, leftText(booking.holdExpiresAt, now));
        item.subtitle = QStringLiteral("%1 · %2 · %3 · %4")
                            .arg(booking.propertyTitle, stayText(booking.checkIn, booking.checkOut, QLocale()),
                                 guestsText(booking.guests), booking.total.toString(QLocale()));
        item.tone = now.secsTo(booking.holdExpiresAt) < urgentSeconds ? "bad" : "warning";
        item.steps = {{tr("Decline…"), tr("Decline the request of %1").arg(booking.guestName), "",
                       [this, booking] { decline(booking); }},
                      {tr("Accept"), tr("Accept the request of %1").arg(booking.guestName), "primary",
                       [this, booking] { take(*m_requests, BookingStep::Accept, booking.id); }}};
        items.append(item);
    }
    return items;
}

QList<TaskItem> TodayStays::arrivalItems()
{
    QList<TaskItem> items;
    for (const auto &booking : m_model.day().arrivals) {
        const bool isHere = booking.status == BookingStatus::CheckedIn;
        auto item =
            itemOf(booking, QStringLiteral("%1 · %2").arg(nightsText(booking.nights), guestsText(booking.guests)));
        if (isHere) {
            item.note = tr("has arrived");
            item.tone = "ok";
        } else {
            item.steps = {{tr("No show"), tr("%1 did not arrive").arg(booking.guestName), "",
                           [this, booking] { take(*m_arrivals, BookingStep::NoShow, booking.id); }},
                          {tr("Check in"), tr("Check in %1").arg(booking.guestName), "primary",
                           [this, booking] { take(*m_arrivals, BookingStep::CheckIn, booking.id); }}};
        }
        items.append(item);
    }
    return items;
}

QList<TaskItem> TodayStays::departureItems()
{
    const auto today = QDate::currentDate();
    QList<TaskItem> items;
    for (const auto &booking : m_model.day().departures) {
        auto item = itemOf(booking, {});
        if (booking.checkOut < today) {
            item.note = tr("since %1").arg(QLocale().toString(booking.checkOut, tr("d MMM", "a date's format")));
            item.tone = "warning";
        }
        item.steps = {{tr("Check out"), tr("Check out %1").arg(booking.guestName), "",
                       [this, booking] { take(*m_departures, BookingStep::CheckOut, booking.id); }}};
        items.append(item);
    }
    return items;
}

QList<TaskItem> TodayStays::inHouseItems() const
{
    QList<TaskItem> items;
    for (const auto &booking : m_model.day().inHouse)
        items.append(itemOf(
            booking, tr("until %1").arg(QLocale().toString(booking.checkOut, tr("ddd d MMM", "a date's format")))));
    return items;
}

void TodayStays::take(TaskCard &card, BookingStep step, const QString &bookingId)
{
    if (auto *row = card.row(bookingId))
        row->setBusy(true);
    m_api.take(step, bookingId, this, [this, &card, bookingId](const Booking &, const auto &problem) {
        auto *row = card.row(bookingId);
        if (problem && row)
            row->showError(problem->detail);
        else
            m_model.load(TodayModel::Part::Day);
    });
}

void TodayStays::decline(const Booking &booking)
{
    auto *dialog = new DeclineDialog(m_context, booking, m_window);
    connect(dialog, &DeclineDialog::declined, this, [this] { m_model.load(TodayModel::Part::Day); });
    dialog->open();
}

} // namespace roost::ui
