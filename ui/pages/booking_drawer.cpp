#include "ui/pages/booking_drawer.h"

#include "ui/api/realtime_client.h"
#include "ui/models/property_labels.h"
#include "ui/models/stay_text.h"
#include "ui/pages/cancel_dialog.h"
#include "ui/pages/timeline_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/drawer_column.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

QString amountText(const Money &money)
{
    return money.toString(QLocale(), Money::Decimals::Currency);
}

/// "3 × €120.00 · base".
QString lineNote(const PriceLine &line)
{
    const auto factor = QStringLiteral("%1 × %2").arg(QLocale().toString(line.quantity), amountText(line.unitAmount));
    const auto rule = QString(line.rule).replace(QLatin1Char('_'), QLatin1Char(' '));
    return line.quantity > 1 ? QStringLiteral("%1 · %2").arg(factor, rule) : rule;
}

QString paymentLabel(const Payment &payment)
{
    const bool isRefund = payment.kind == QLatin1String("REFUND");
    if (payment.status == QLatin1String("SUCCEEDED"))
        return isRefund ? BookingDrawer::tr("Refunded") : BookingDrawer::tr("Paid");
    if (payment.status == QLatin1String("DECLINED"))
        return isRefund ? BookingDrawer::tr("Refund declined") : BookingDrawer::tr("Payment declined");
    return isRefund ? BookingDrawer::tr("Refund under way") : BookingDrawer::tr("Payment under way");
}

} // namespace

BookingDrawer::BookingDrawer(PageContext &context, const QString &bookingId, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_api(context.api)
    , m_bookingId(bookingId)
    , m_holder(new QWidget)
{
    auto *holderLayout = new QVBoxLayout(m_holder);
    holderLayout->setContentsMargins(0, 0, 0, 0);
    m_view = new StateView(context.theme, m_holder, PageSkeleton::Shape::Detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);

    connect(&context.realtime, &RealtimeClient::eventReceived, this,
            [this](const QString &, const QJsonObject &payload) {
                if (payload.value(QLatin1String("booking_id")).toString() == m_bookingId)
                    load();
            });
    load();
}

void BookingDrawer::load()
{
    m_view->showLoading();
    m_api.show(m_bookingId, this, [this](const BookingDetail &detail, const std::optional<Problem> &problem) {
        if (problem)
            m_view->showProblem(*problem, [this] { load(); });
        else
            show(detail);
    });
}

void BookingDrawer::show(const BookingDetail &detail)
{
    const int scrolled = m_column ? m_column->verticalScrollBar()->value() : 0;
    delete m_column;
    m_column = new DrawerColumn(m_context.theme);
    addHead(*m_column, detail.booking);
    addStay(*m_column, detail.booking);
    addPrice(*m_column, detail);
    if (!detail.payments.isEmpty())
        addPayments(*m_column, detail);
    addTimeline(*m_column, detail);
    if (detail.booking.isCancellable())
        addActions(*m_column, detail.booking);
    m_holder->layout()->addWidget(m_column);
    m_view->showContent();
    m_column->verticalScrollBar()->setValue(scrolled);
}

void BookingDrawer::addHead(DrawerColumn &column, const Booking &booking)
{
    auto *row = new QHBoxLayout;
    row->addWidget(new Chip(m_context.theme, labelOf(booking.status), chipTokens(booking.status)));
    row->addStretch();
    auto *code = makeLabel(booking.code, "label", "text2");
    code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(code);
    column.column().addLayout(row);
    if (booking.status == BookingStatus::Pending && booking.holdExpiresAt.isValid()) {
        const auto time = QLocale().toString(booking.holdExpiresAt.time(), QLocale::ShortFormat);
        column.column().addWidget(makeParagraph(tr("The nights are held until %1.").arg(time), "warning"));
    }
}

void BookingDrawer::addStay(DrawerColumn &column, const Booking &booking)
{
    auto *rows = new DetailRows;
    rows->addRow(tr("Guest"), booking.guestName);
    rows->addRow(tr("Property"), QStringLiteral("%1, %2").arg(booking.propertyTitle, booking.propertyCity));
    rows->addRow(tr("Stay"), stayText(booking.checkIn, booking.checkOut, QLocale()));
    rows->addRow(tr("Nights"), QLocale().toString(booking.nights));
    rows->addRow(tr("Guests"), QLocale().toString(booking.guests));
    rows->addRow(tr("Cancellation"), cancellationPolicyLabel(booking.cancellationPolicy));
    column.column().addWidget(rows);

    auto *calendar = makeIconButton(m_context.theme, QStringLiteral("calendar"), tr("Show in the calendar"));
    connect(calendar, &QPushButton::clicked, this,
            [this, id = booking.propertyId] { m_context.host.openPage(QStringLiteral("calendar"), id); });
    column.column().addWidget(calendar);
}

void BookingDrawer::addPrice(DrawerColumn &column, const BookingDetail &detail)
{
    auto *rows = new DetailRows;
    for (const auto &line : detail.lines)
        rows->addRow(line.name, lineNote(line), amountText(line.amount));
    rows->addTotal(tr("Total"), amountText(detail.booking.total));
    column.addSection(tr("Price"), rows);
}

void BookingDrawer::addPayments(DrawerColumn &column, const BookingDetail &detail)
{
    auto *rows = new DetailRows;
    for (const auto &payment : detail.payments) {
        const auto when = QLocale().toString(payment.createdAt, QStringLiteral("d MMM yyyy, HH:mm"));
        rows->addRow(paymentLabel(payment), when, amountText(payment.amount));
    }
    column.addSection(tr("Payments"), rows);
}

void BookingDrawer::addTimeline(DrawerColumn &column, const BookingDetail &detail)
{
    column.addSection(tr("History"), new TimelineView(m_context.theme, detail.timeline));
}

void BookingDrawer::addActions(DrawerColumn &column, const Booking &booking)
{
    auto *cancel = new QPushButton(tr("Cancel the booking…"));
    cancel->setProperty("kind", QStringLiteral("danger"));
    cancel->setAccessibleDescription(booking.code);
    connect(cancel, &QPushButton::clicked, this, &BookingDrawer::askToCancel);
    column.column().addSpacing(m_context.theme.space(1));
    column.column().addWidget(cancel);
}

void BookingDrawer::askToCancel()
{
    auto *dialog = new CancelDialog(m_context, m_bookingId, this);
    connect(dialog, &CancelDialog::cancelled, this, [this](const Cancellation &cancellation) {
        m_context.host.showToast(tr("%1 is cancelled; %2 goes back to the guest.")
                                     .arg(cancellation.booking.code, amountText(cancellation.refund)));
        load();
    });
    dialog->open();
}

} // namespace roost::ui
