#include "ui/pages/booking_drawer.h"

#include "ui/api/realtime_client.h"
#include "ui/models/price_item.h"
#include "ui/models/property_labels.h"
#include "ui/models/stay_text.h"
#include "ui/pages/booking_actions.h"
#include "ui/pages/timeline_view.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/drawer_column.h"
#include "ui/widgets/label.h"
#include "ui/widgets/note_editor.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

QString amountText(const Money &money)
{
    return money.toString(QLocale(), Money::Decimals::Currency);
}

/// What the server names itself, in the reader's language; a rule's name is the host's.
QString lineName(const PriceLine &line)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("base"), QT_TRANSLATE_NOOP("PriceLine", "Nights")},
        {QStringLiteral("weekend"), QT_TRANSLATE_NOOP("PriceLine", "Weekend nights")},
        {QStringLiteral("override"), QT_TRANSLATE_NOOP("PriceLine", "Nights at a special price")},
        {QStringLiteral("cleaning"), QT_TRANSLATE_NOOP("PriceLine", "Cleaning")},
        {QStringLiteral("short_stay_cleaning"), QT_TRANSLATE_NOOP("PriceLine", "Cleaning after a short stay")},
        {QStringLiteral("extra_guest"), QT_TRANSLATE_NOOP("PriceLine", "Extra guests")},
        {QStringLiteral("pet"), QT_TRANSLATE_NOOP("PriceLine", "Pets")},
        {QStringLiteral("service_fee"), QT_TRANSLATE_NOOP("PriceLine", "Service fee")},
    };
    const auto *name = names.value(line.rule);
    return name ? QCoreApplication::translate("PriceLine", name) : line.name;
}

/// "3 × €120.00 · Season"; the kind only where the name does not say it.
QString lineNote(const PriceLine &line)
{
    const auto factor = QStringLiteral("%1 × %2").arg(QLocale().toString(line.quantity), amountText(line.unitAmount));
    if (line.rule == QLatin1String("service_fee"))
        return BookingDrawer::tr("paid by the guest to the platform");
    const auto item = priceItemOfLine(line.rule);
    QStringList parts;
    if (line.quantity > 1)
        parts << factor;
    if (item && isRule(*item))
        parts << priceItemName(*item);
    return parts.join(QStringLiteral(" · "));
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
    , m_actions(new BookingActions(context, *this))
    , m_refusal(makeParagraph({}, "bad"))
    , m_holder(new QWidget)
{
    m_refusal->setContentsMargins(20, 4, 20, 0);
    m_refusal->hide();
    auto *holderLayout = new QVBoxLayout(m_holder);
    holderLayout->setContentsMargins(0, 0, 0, 0);
    m_view = new StateView(context.theme, m_holder, PageSkeleton::Shape::Detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_refusal);
    layout->addWidget(m_view, 1);

    connect(&context.realtime, &RealtimeClient::eventReceived, this,
            [this](const QString &, const QJsonObject &payload) {
                if (payload.value(QLatin1String("booking_id")).toString() == m_bookingId)
                    load();
            });
    connect(m_actions, &BookingActions::taken, this, &BookingDrawer::load);
    connect(m_actions, &BookingActions::failed, this, &BookingDrawer::showRefusal);
    load();
}

void BookingDrawer::showRefusal(const Problem &problem)
{
    m_refusal->setText(problem.detail);
    m_refusal->show();
}

void BookingDrawer::load()
{
    m_view->showLoading();
    m_refusal->hide();
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
    auto *before = m_column;
    m_actions->follow(detail.booking);
    m_column = new DrawerColumn(m_context.theme);
    addHead(*m_column, detail.booking);
    m_actions->addButtons(m_column->column());
    addStay(*m_column, detail.booking);
    addPrice(*m_column, detail);
    if (!detail.payments.isEmpty())
        addPayments(*m_column, detail);
    addTimeline(*m_column, detail);
    if (m_context.isHost() || m_context.isAdmin())
        addNotes(*m_column);
    m_actions->addCancelButton(m_column->column());
    delete before;
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
}

void BookingDrawer::addPrice(DrawerColumn &column, const BookingDetail &detail)
{
    auto *rows = new DetailRows;
    for (const auto &line : detail.lines)
        rows->addRow(lineName(line), lineNote(line), amountText(line.amount));
    rows->addTotal(tr("Total"), amountText(detail.booking.total));
    column.addSection(tr("Price"), rows);
}

void BookingDrawer::addPayments(DrawerColumn &column, const BookingDetail &detail)
{
    auto *rows = new DetailRows;
    for (const auto &payment : detail.payments) {
        const auto when = momentText(payment.createdAt, QLocale());
        rows->addRow(paymentLabel(payment), when, amountText(payment.amount));
    }
    column.addSection(tr("Payments"), rows);
}

void BookingDrawer::addTimeline(DrawerColumn &column, const BookingDetail &detail)
{
    column.addSection(tr("History"), new TimelineView(m_context.theme, detail.timeline));
}

/// The editor lives on while the column is built anew, so that nothing typed is lost.
void BookingDrawer::addNotes(DrawerColumn &column)
{
    const bool hadFocus = m_note && m_note->isAncestorOf(QApplication::focusWidget());
    const auto typed = m_note ? m_note->text() : QString();
    m_note = new NoteEditor(m_context.theme, tr("Note for yourself; the guest never sees it"), tr("Add the note"));
    m_note->setText(typed);
    if (hadFocus)
        m_note->setFocus();
    connect(m_note, &NoteEditor::submitted, this, [this](const QString &text) {
        m_api.addNote(m_bookingId, text, this, [this](const QString &, const auto &problem) {
            if (problem) {
                m_note->showError(problem->detail);
                return;
            }
            m_note->clear();
            load();
        });
    });
    column.column().addWidget(m_note);
}

} // namespace roost::ui
