#include "ui/pages/stay_dialog.h"

#include "ui/widgets/date_edit.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/labeled.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int mostGuests = 50;
}

StayDialog::StayDialog(PageContext &context, const Booking &booking, QWidget *parent)
    : PreviewDialog(context, tr("Change the stay"), {tr("Change the stay"), tr("Changing…"), "primary", tr("Back")},
                    Area::WithPreview, parent)
    , m_api(context.api)
    , m_booking(booking)
    , m_checkIn(makeDateEdit(booking.checkIn, tr("Check-in")))
    , m_checkOut(makeDateEdit(booking.checkOut, tr("Check-out")))
    , m_guests(new QSpinBox)
{
    m_guests->setRange(1, mostGuests);
    m_guests->setValue(booking.guests);
    m_checkIn->setEnabled(booking.status != BookingStatus::CheckedIn);
    m_checkOut->setMinimumDate(booking.checkIn.addDays(1));
    auto *fields = new QHBoxLayout;
    fields->setSpacing(context.theme.space(3));
    fields->addWidget(makeLabeled(context.theme, tr("Check-in"), m_checkIn), 2);
    fields->addWidget(makeLabeled(context.theme, tr("Check-out"), m_checkOut), 2);
    fields->addWidget(makeLabeled(context.theme, tr("Guests"), m_guests), 1);
    form().addLayout(fields);
    connect(m_checkIn, &QDateEdit::dateChanged, this, [this](QDate checkIn) {
        m_checkOut->setMinimumDate(checkIn.addDays(1));
        followEdits();
    });
    connect(m_checkOut, &QDateEdit::dateChanged, this, &StayDialog::followEdits);
    connect(m_guests, &QSpinBox::valueChanged, this, &StayDialog::followEdits);
    followEdits();
}

StayChange StayDialog::wanted() const
{
    StayChange change;
    if (m_checkIn->date() != m_booking.checkIn)
        change.checkIn = m_checkIn->date();
    if (m_checkOut->date() != m_booking.checkOut)
        change.checkOut = m_checkOut->date();
    if (m_guests->value() != m_booking.guests)
        change.guests = m_guests->value();
    return change;
}

void StayDialog::followEdits()
{
    if (wanted() == StayChange{})
        showHint(tr("Choose other dates or another number of guests to see what changes."));
    else
        askPreviewSoon();
}

void StayDialog::requestPreview(int question)
{
    m_api.change(m_booking, wanted(), Preview::Yes, this,
                 [this, question](const BookingChange &change, const auto &problem) {
                     if (problem)
                         showPreviewProblem(question, *problem);
                     else
                         showPreview(question, describeChange(change));
                 });
}

void StayDialog::run()
{
    m_api.change(m_booking, wanted(), Preview::No, this, [this](const BookingChange &change, const auto &problem) {
        if (problem) {
            showProblem(*problem);
            return;
        }
        Q_EMIT changed(change);
        accept();
    });
}

QWidget *describeChange(const BookingChange &change)
{
    const QLocale locale;
    const auto text = [&locale](const Money &money) { return money.toString(locale, Money::Decimals::Currency); };
    const Money before{change.total.amount - change.difference.amount, change.total.currency};
    auto *rows = new DetailRows;
    for (const auto &line : change.lines)
        rows->addRow(line.name, text(line.amount));
    rows->addTotal(StayDialog::tr("New total"), text(change.total));
    rows->addRow(StayDialog::tr("Before"), text(before));
    if (change.refund.amount > 0)
        rows->addRow(StayDialog::tr("Goes back to the guest"), text(change.refund));
    return rows;
}

} // namespace roost::ui
