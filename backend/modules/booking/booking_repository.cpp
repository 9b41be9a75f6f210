#include "backend/modules/booking/booking_repository.h"

#include "backend/core/errors.h"
#include "backend/database/sql_enum.h"
#include "backend/database/sql_json.h"
#include "backend/modules/booking/line_document.h"
#include "backend/modules/booking/payment_row.h"

#include <algorithm>

namespace roost {

QByteArray BookingRepository::selection(const QByteArray &extra)
{
    return QByteArray(R"sql(
        SELECT b.property_id, b.id, b.code, b.status, b.guest_id, b.host_id, b.check_in, b.check_out, b.guests,
               b.child_ages, b.pets, b.currency, b.nights_minor, b.fees_minor, b.taxes_minor, b.service_fee_minor,
               b.host_fee_minor, b.total_minor, b.cancellation_policy,
               b.hold_expires_at, b.confirmed_at, b.cancelled_at, b.created_at, b.version,
               p.title AS property_title, p.city AS property_city, u.name AS guest_name,
               (SELECT coalesce(sum(CASE y.kind WHEN 'CHARGE' THEN y.amount_minor ELSE -y.amount_minor END), 0)::bigint
                  FROM payments y
                 WHERE y.property_id = b.property_id AND y.booking_id = b.id AND y.status = 'SUCCEEDED') AS paid_minor
        )sql") +
           extra + R"sql(
          FROM bookings b
          JOIN properties p ON p.id = b.property_id
          JOIN users u ON u.id = b.guest_id
        )sql";
}

Booking BookingRepository::read(const Row &row)
{
    return {.id = row.get<BookingId>("id"),
            .code = row.get<QString>("code"),
            .status = row.get<BookingStatus>("status"),
            .propertyId = row.get<PropertyId>("property_id"),
            .propertyTitle = row.get<QString>("property_title"),
            .propertyCity = row.get<QString>("property_city"),
            .guestId = row.get<UserId>("guest_id"),
            .guestName = row.get<QString>("guest_name"),
            .hostId = row.get<UserId>("host_id"),
            .stay = {row.get<QDate>("check_in"), row.get<QDate>("check_out")},
            .guests = row.get<int>("guests"),
            .childAges = row.get<QList<int>>("child_ages"),
            .pets = row.get<int>("pets"),
            .nightsAmount = row.money("nights_minor"),
            .feesAmount = row.money("fees_minor"),
            .taxesAmount = row.money("taxes_minor"),
            .serviceFee = row.money("service_fee_minor"),
            .hostFee = row.money("host_fee_minor"),
            .total = row.money("total_minor"),
            .paid = row.money("paid_minor"),
            .cancellationPolicy = row.get<CancellationPolicy>("cancellation_policy"),
            .holdExpiresAt = row.get<std::optional<QDateTime>>("hold_expires_at"),
            .confirmedAt = row.get<std::optional<QDateTime>>("confirmed_at"),
            .cancelledAt = row.get<std::optional<QDateTime>>("cancelled_at"),
            .createdAt = row.get<QDateTime>("created_at"),
            .version = row.get<qint64>("version")};
}

std::optional<Booking> BookingRepository::find(Session &session, BookingId id) const
{
    return ask(session, id).get();
}

std::optional<Booking> BookingRepository::findForUpdate(Session &session, BookingId id) const
{
    return askForUpdate(session, id).get();
}

Question<std::optional<Booking>> BookingRepository::askForUpdate(Session &session, BookingId id) const
{
    // In a statement of its own, so that the second one sees what whoever held the lock has written.
    session.enqueue("SELECT id FROM bookings WHERE id = ? FOR UPDATE", id);
    return ask(session, id);
}

QList<PriceLine> BookingRepository::lines(Session &session, const Booking &booking) const
{
    return askLines(session, booking.propertyId, booking.id, booking.total.currency()).get();
}

Question<QList<PriceLine>> BookingRepository::askLines(Session &session, PropertyId propertyId, BookingId id,
                                                       const Currency &currency) const
{
    const auto read = [currency](const QList<Row> &rows) { return linesFrom(rows, currency); };
    return session.ask(read, R"sql(
        SELECT kind, name, rule, rule_id, nights, quantity, unit_minor, amount_minor
          FROM booking_lines WHERE property_id = ? AND booking_id = ?
         ORDER BY position
        )sql",
                       propertyId, id);
}

Question<QList<Row>> BookingRepository::askLineRows(Session &session, BookingId id) const
{
    return session.ask([](const QList<Row> &rows) { return rows; }, R"sql(
        SELECT kind, name, rule, rule_id, nights, quantity, unit_minor, amount_minor
          FROM booking_lines WHERE booking_id = ?
         ORDER BY position
        )sql",
                       id);
}

QList<PriceLine> BookingRepository::linesFrom(const QList<Row> &rows, const Currency &currency)
{
    QList<PriceLine> lines;
    for (const Row &row : rows)
        lines.append({row.get<LineKind>("kind"), row.get<QString>("name"), row.get<LineRule>("rule"),
                      row.get<std::optional<PriceRuleId>>("rule_id"), row.get<std::optional<DateRange>>("nights"),
                      row.get<int>("quantity"), Money(row.get<qint64>("unit_minor"), currency),
                      Money(row.get<qint64>("amount_minor"), currency)});
    return lines;
}

QList<TimelineEntry> BookingRepository::timeline(Session &session, const Booking &booking) const
{
    const auto rows = session.all(R"sql(
        SELECT e.sequence, e.kind, e.from_status, e.to_status, u.name AS actor_name, e.at, e.data
          FROM booking_events e LEFT JOIN users u ON u.id = e.actor_id
         WHERE e.property_id = ? AND e.booking_id = ?
         ORDER BY e.sequence
        )sql",
                                  booking.propertyId, booking.id);
    QList<TimelineEntry> entries;
    for (const Row &row : rows)
        entries.append({row.get<int>("sequence"), row.get<QString>("kind"),
                        row.get<std::optional<BookingStatus>>("from_status"), row.get<BookingStatus>("to_status"),
                        row.get<std::optional<QString>>("actor_name"), row.get<QDateTime>("at"),
                        row.get<QJsonObject>("data")});
    return entries;
}

std::optional<TimelineEntry> BookingRepository::lastStepTo(Session &session, const Booking &booking,
                                                           BookingStatus status) const
{
    const auto entries = timeline(session, booking);
    const auto step = std::find_if(entries.rbegin(), entries.rend(), [&](const TimelineEntry &entry) {
        return entry.to == status && entry.from != status;
    });
    return step == entries.rend() ? std::nullopt : std::optional(*step);
}

QList<Payment> BookingRepository::payments(Session &session, const Booking &booking) const
{
    const auto rows = session.all("SELECT * FROM payments WHERE property_id = ? AND booking_id = ? ORDER BY id",
                                  booking.propertyId, booking.id);
    QList<Payment> payments;
    for (const Row &row : rows)
        payments.append(paymentFromRow(row));
    return payments;
}

Question<BookingParties> BookingRepository::askParties(Session &session, UserId guest, PropertyId property) const
{
    const auto parties = [](const QList<Row> &rows) {
        if (rows.isEmpty())
            throw Unauthenticated(QStringLiteral("There is no such account."));
        const Row &row = rows.first();
        return BookingParties{
            .guest = {row.get<UserId>("guest_id"), row.get<QString>("guest_name"), row.get<QString>("guest_email")},
            .host = {row.get<std::optional<UserId>>("host_id").value_or(UserId()),
                     row.get<std::optional<QString>>("host_name").value_or(QString()),
                     row.get<std::optional<QString>>("host_email").value_or(QString())}};
    };
    return session.ask(parties, R"sql(
        SELECT guest.id AS guest_id, guest.name AS guest_name, guest.email AS guest_email,
               host.id AS host_id, host.name AS host_name, host.email AS host_email
          FROM users guest
          LEFT JOIN properties p ON p.id = ?
          LEFT JOIN users host ON host.id = p.host_id
         WHERE guest.id = ?
        )sql",
                       property, guest);
}

void BookingRepository::open(Session &session, const Booking &booking, const QList<PriceLine> &lines) const
{
    session.enqueue(R"sql(
        INSERT INTO bookings (property_id, id, code, guest_id, host_id, status, check_in, check_out, guests, child_ages,
                              pets, currency, nights_minor, fees_minor, taxes_minor, service_fee_minor, host_fee_minor,
                              cancellation_policy, hold_expires_at, created_at, updated_at, lines, rule_ids,
                              guest_country)
        SELECT ?::uuid, ?::uuid, ?::text, u.id, ?::uuid, ?::booking_status, ?::date, ?::date, ?::int, ?::int[],
               ?::int, ?::text, ?::bigint, ?::bigint, ?::bigint, ?::bigint, ?::bigint,
               ?::cancellation_policy, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::jsonb, ?::uuid[], u.country
          FROM users u WHERE u.id = ?
        )sql",
                    booking.propertyId, booking.id, booking.code, booking.hostId, booking.status, booking.stay.from,
                    booking.stay.to, booking.guests, booking.childAges, booking.pets, booking.total.currency(),
                    booking.nightsAmount.minor(), booking.feesAmount.minor(), booking.taxesAmount.minor(),
                    booking.serviceFee.minor(), booking.hostFee.minor(), booking.cancellationPolicy,
                    booking.holdExpiresAt, booking.createdAt, booking.createdAt, SqlJson{lineDocument(lines)},
                    rulesOf(lines), booking.guestId);
    session.enqueue(R"sql(
        INSERT INTO booking_events (property_id, booking_id, sequence, kind, to_status, actor_id, at)
        VALUES (?, ?, 1, 'created', ?, ?, ?)
        )sql",
                    booking.propertyId, booking.id, booking.status, booking.guestId, booking.createdAt);
}

void BookingRepository::changeStatus(Session &session, const Booking &booking, BookingStatus to, const QDateTime &at,
                                     const std::optional<QDateTime> &holdExpiresAt) const
{
    const auto confirmedAt = to == BookingStatus::Confirmed ? std::optional(at) : std::nullopt;
    const auto cancelledAt = to == BookingStatus::Cancelled ? std::optional(at) : std::nullopt;
    session.enqueue(R"sql(
        WITH changed AS (
            UPDATE bookings
               SET status = ?, hold_expires_at = ?, confirmed_at = coalesce(?, confirmed_at), cancelled_at = ?,
                   updated_at = ?, version = version + 1
             WHERE property_id = ? AND id = ? AND status = ? AND version = ?
            RETURNING id
        )
        SELECT require_row(count(*)) FROM changed
        )sql",
                    to, holdExpiresAt, confirmedAt, cancelledAt, at, booking.propertyId, booking.id, booking.status,
                    booking.version);
}

void BookingRepository::changeTerms(Session &session, const Booking &changed, const QList<PriceLine> &lines,
                                    const QDateTime &at) const
{
    session.update(R"sql(
        UPDATE bookings
           SET check_in = ?, check_out = ?, guests = ?, nights_minor = ?, fees_minor = ?, taxes_minor = ?,
               service_fee_minor = ?, host_fee_minor = ?, lines = ?, rule_ids = ?, updated_at = ?, version = version + 1
         WHERE property_id = ? AND id = ?
        )sql",
                   changed.stay.from, changed.stay.to, changed.guests, changed.nightsAmount.minor(),
                   changed.feesAmount.minor(), changed.taxesAmount.minor(), changed.serviceFee.minor(),
                   changed.hostFee.minor(), SqlJson{lineDocument(lines)}, rulesOf(lines), at, changed.propertyId,
                   changed.id);
}

void BookingRepository::setProperty(Session &session, const Booking &booking, PropertyId property) const
{
    session.update(R"sql(
        WITH events AS (
            UPDATE booking_events SET property_id = ? WHERE booking_id = ?
        ), paid AS (
            UPDATE payments SET property_id = ? WHERE booking_id = ?
        )
        UPDATE bookings SET property_id = ? WHERE property_id = ? AND id = ?
        )sql",
                   property, booking.id, property, booking.id, property, booking.propertyId, booking.id);
}

void BookingRepository::setDeparture(Session &session, const Booking &booking, QDate departure) const
{
    session.update("UPDATE bookings SET check_out = ? WHERE property_id = ? AND id = ?", departure, booking.propertyId,
                   booking.id);
}

void BookingRepository::setHold(Session &session, const Booking &booking, const QDateTime &expiresAt) const
{
    session.update(R"sql(
        UPDATE bookings SET hold_expires_at = ?, version = version + 1 WHERE property_id = ? AND id = ?
        )sql",
                   expiresAt, booking.propertyId, booking.id);
}

void BookingRepository::appendStep(Session &session, PropertyId propertyId, BookingId id,
                                   const TimelineStep &step) const
{
    session.enqueue(R"sql(
        INSERT INTO booking_events (property_id, booking_id, sequence, kind, from_status, to_status, actor_id, at, data)
        SELECT ?::uuid, ?::uuid, coalesce(max(sequence), 0) + 1, ?::text, ?::booking_status, ?::booking_status, ?::uuid,
               ?::timestamptz, ?::jsonb
          FROM booking_events WHERE property_id = ? AND booking_id = ?
        )sql",
                    propertyId, id, step.kind, step.from, step.to, step.actor, step.at, step.data, propertyId, id);
}

Question<std::optional<Booking>> BookingRepository::ask(Session &session, BookingId id)
{
    static const QByteArray sql = selection() + " WHERE b.id = ?";
    const auto readFirst = [](const QList<Row> &rows) {
        return rows.isEmpty() ? std::nullopt : std::optional(read(rows.first()));
    };
    return session.ask(readFirst, sql.constData(), id);
}

} // namespace roost
