#include "ui/models/booking_export.h"

namespace roost::ui {

namespace {

constexpr int pageSize = 200;

/// For programs, not for people: the code of the status, plain figures, the currency beside them.
TableRow rowOf(const Booking &booking)
{
    return {booking.code,
            codeOf(booking.status),
            booking.guestName,
            booking.propertyTitle,
            booking.propertyCity,
            booking.checkIn,
            booking.checkOut,
            booking.nights,
            booking.guests,
            QVariant::fromValue(booking.total),
            QVariant::fromValue(booking.paid),
            booking.total.currency,
            booking.createdAt};
}

} // namespace

BookingExport::BookingExport(ApiClient &api, const BookingQuery &query, ExportFormat format, QObject *parent)
    : TableExport(format, parent)
    , m_api(api)
    , m_query(query)
{
}

QList<TableColumn> BookingExport::columns() const
{
    using Kind = TableColumn::Kind;
    return {{tr("Code")},
            {tr("Status")},
            {tr("Guest")},
            {tr("Property")},
            {tr("City")},
            {tr("Check-in"), Kind::Date},
            {tr("Check-out"), Kind::Date},
            {tr("Nights"), Kind::Number},
            {tr("Guests"), Kind::Number},
            {tr("Total"), Kind::Amount},
            {tr("Paid"), Kind::Amount},
            {tr("Currency")},
            {tr("Booked at (UTC)"), Kind::Moment}};
}

void BookingExport::askForRows()
{
    m_api.list(m_query, m_cursor, pageSize, this,
               [this](const Listing<Booking> &page, const std::optional<Problem> &problem) {
                   if (problem) {
                       fail(problem->detail);
                       return;
                   }
                   QList<TableRow> rows;
                   for (const auto &booking : page.items)
                       rows.append(rowOf(booking));
                   m_cursor = page.nextCursor;
                   add(rows, m_cursor.isEmpty() ? Piece::Last : Piece::More);
               });
}

} // namespace roost::ui
