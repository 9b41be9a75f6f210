#include "backend/modules/guest/guest_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {
namespace {

/// The figures of guests, from the bookings that a condition on b selects: one row a guest. Today is the property's.
QByteArray figures(const QByteArray &condition)
{
    return R"sql(
        SELECT c.guest_id, sum(c.bookings)::int AS bookings, sum(c.stays)::int AS stays, sum(c.nights)::int AS nights,
               min(c.first_stay) AS first_stay, max(c.last_stay) AS last_stay, min(c.next_stay) AS next_stay,
               jsonb_object_agg(c.currency, c.spent) FILTER (WHERE c.stays > 0) AS spent
          FROM (SELECT b.guest_id, b.currency, count(*) AS bookings, count(*) FILTER (WHERE k.is_stay) AS stays,
                       coalesce(sum(b.check_out - b.check_in) FILTER (WHERE k.is_stay), 0) AS nights,
                       coalesce(sum(b.total_minor) FILTER (WHERE k.is_stay), 0) AS spent,
                       min(b.check_in) FILTER (WHERE k.is_stay) AS first_stay,
                       max(b.check_in) FILTER (WHERE k.is_stay AND b.check_in <= k.today) AS last_stay,
                       min(b.check_in) FILTER (WHERE k.is_stay AND b.check_in > k.today) AS next_stay
                  FROM bookings b
                  JOIN properties p ON p.id = b.property_id
                 CROSS JOIN LATERAL (SELECT b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') AS is_stay,
                                            (?::timestamptz AT TIME ZONE p.time_zone)::date AS today) k
                 WHERE )sql" +
           condition + R"sql(
                 GROUP BY b.guest_id, b.currency) c
         GROUP BY c.guest_id)sql";
}

/// The columns of a guest, u, with the figures f; the reader of the note follows as the first argument behind.
const char *const columns = R"sql(
        SELECT u.id, u.name, u.country, u.languages, u.about, u.email_verified_at IS NOT NULL AS email_verified,
               u.created_at AS member_since, CASE WHEN f.stays > 0 THEN u.email END AS email,
               CASE WHEN f.stays > 0 THEN u.phone END AS phone, u.guest_rating_total, u.guest_review_count,
               f.bookings, f.stays, f.nights, f.spent, f.first_stay, f.last_stay, f.next_stay,
               EXISTS (SELECT FROM guest_notes n WHERE n.host_id = ?::uuid AND n.guest_id = u.id) AS has_note)sql";

/// By a figure, which all bookings that the condition selects are added up for.
QByteArray listByFigure(const QByteArray &condition)
{
    return QByteArray(R"sql(
        SELECT g.*
          FROM ()sql") +
           columns + R"sql(,
               lower(u.name) AS sort_name,
               CASE ?::text WHEN 'stays' THEN -f.stays::bigint
                            WHEN 'nights' THEN -f.nights::bigint
                            WHEN 'last_stay' THEN coalesce(date '1900-01-01' - f.last_stay, 0)::bigint
                            WHEN 'spent' THEN -coalesce((f.spent ->> ?::text)::bigint, 0)
                            ELSE 0 END AS rank
          FROM ()sql" +
           figures(condition) + R"sql() f
          JOIN users u ON u.id = f.guest_id
         WHERE ?::text = '' OR strpos(lower(u.name), lower(?)) > 0) g
         WHERE ?::uuid IS NULL OR (g.rank, g.sort_name, g.id) > (?::bigint, ?::text, ?::uuid)
         ORDER BY g.rank, g.sort_name, g.id
         LIMIT ?
        )sql";
}

/// Of one host: their bookings are few enough to be added up for every list.
const QByteArray &listOfHost()
{
    static const QByteArray sql = listByFigure("b.host_id = ?");
    return sql;
}

/// Of all hosts, by a figure: every booking there is has to be read.
const QByteArray &listOfAllByFigure()
{
    static const QByteArray sql = listByFigure("?::uuid IS NULL");
    return sql;
}

/// Of all hosts: accounts by name, and the figures of no more than a page of them.
const QByteArray &listOfAllByName()
{
    static const QByteArray sql = QByteArray(columns) + R"sql(,
               u.sort_name, 0::bigint AS rank
          FROM (SELECT v.*, lower(v.name) AS sort_name
                  FROM users v
                 WHERE EXISTS (SELECT FROM bookings b WHERE b.guest_id = v.id)
                   AND (?::text = '' OR strpos(lower(v.name), lower(?)) > 0)
                   AND (?::uuid IS NULL OR (lower(v.name), v.id) > (?::text, ?::uuid))
                 ORDER BY lower(v.name), v.id
                 LIMIT ?) u
         CROSS JOIN LATERAL ()sql" +
                                  figures("b.guest_id = u.id") + R"sql() f
         ORDER BY u.sort_name, u.id
        )sql";
    return sql;
}

QList<Money> spentFrom(const std::optional<QJsonObject> &json)
{
    QList<Money> spent;
    for (const QString &code : json.value_or(QJsonObject()).keys())
        spent.append(Money(json->value(code).toInteger(), Currency::fromCode(code).value()));
    return spent;
}

Guest guestFrom(const Row &row)
{
    const int reviews = row.get<int>("guest_review_count");
    const auto stars = row.get<qint64>("guest_rating_total");
    return {.id = row.get<UserId>("id"),
            .name = row.get<QString>("name"),
            .country = row.get<std::optional<QString>>("country"),
            .languages = row.get<QStringList>("languages"),
            .about = row.get<QString>("about"),
            .emailVerified = row.get<bool>("email_verified"),
            .memberSince = row.get<QDateTime>("member_since"),
            .email = row.get<std::optional<QString>>("email"),
            .phone = row.get<std::optional<QString>>("phone"),
            .bookings = row.get<int>("bookings"),
            .stays = row.get<int>("stays"),
            .nights = row.get<int>("nights"),
            .spent = spentFrom(row.get<std::optional<QJsonObject>>("spent")),
            .firstStay = row.get<std::optional<QDate>>("first_stay").value_or(QDate()),
            .lastStay = row.get<std::optional<QDate>>("last_stay").value_or(QDate()),
            .nextStay = row.get<std::optional<QDate>>("next_stay").value_or(QDate()),
            .rating = reviews > 0 ? std::optional(static_cast<double>(stars) / reviews) : std::nullopt,
            .reviewCount = reviews,
            .hasNote = row.get<bool>("has_note")};
}

GuestNote noteFrom(const std::optional<Row> &row)
{
    if (!row)
        return {};
    return {row->get<QString>("text"), row->get<QDateTime>("updated_at"), row->get<qint64>("version")};
}

} // namespace

QList<RankedGuest> GuestRepository::list(Session &session, UserId reader, const GuestFilter &filter,
                                         const QDateTime &now, int limit,
                                         const std::optional<GuestPosition> &after) const
{
    const GuestPosition start = after.value_or(GuestPosition());
    const bool isByName = !filter.hostId && filter.sort == GuestSort::Name;
    const QByteArray &byFigure = filter.hostId ? listOfHost() : listOfAllByFigure();
    const auto rows = isByName
                          ? session.all(listOfAllByName().constData(), reader, filter.text, filter.text, start.id,
                                        start.name, start.id, limit, now)
                          : session.all(byFigure.constData(), reader, filter.sort, filter.currency, now, filter.hostId,
                                        filter.text, filter.text, start.id, start.rank, start.name, start.id, limit);
    QList<RankedGuest> guests;
    for (const Row &row : rows)
        guests.append(
            {guestFrom(row), {row.get<qint64>("rank"), row.get<QString>("sort_name"), row.get<UserId>("id")}});
    return guests;
}

std::optional<Guest> GuestRepository::find(Session &session, UserId reader, const std::optional<UserId> &host,
                                           UserId guest, const QDateTime &now) const
{
    static const QByteArray sql = QByteArray(columns) + " FROM (" +
                                  figures("b.guest_id = ? AND (?::uuid IS NULL OR b.host_id = ?)") +
                                  ") f JOIN users u ON u.id = f.guest_id";
    const auto row = session.find(sql.constData(), reader, now, guest, host, host);
    return row ? std::optional(guestFrom(*row)) : std::nullopt;
}

QList<GuestBooking> GuestRepository::bookings(Session &session, const std::optional<UserId> &host, UserId guest,
                                              int limit) const
{
    const auto rows = session.all(R"sql(
        SELECT b.id, b.code, b.property_id, p.title, b.status, b.check_in, b.check_out, b.guests, b.currency,
               b.total_minor
          FROM bookings b JOIN properties p ON p.id = b.property_id
         WHERE b.guest_id = ? AND (?::uuid IS NULL OR b.host_id = ?)
         ORDER BY b.id DESC
         LIMIT ?
        )sql",
                                  guest, host, host, limit);
    QList<GuestBooking> bookings;
    for (const Row &row : rows)
        bookings.append({row.get<BookingId>("id"), row.get<QString>("code"), row.get<PropertyId>("property_id"),
                         row.get<QString>("title"), row.get<BookingStatus>("status"), row.get<QDate>("check_in"),
                         row.get<QDate>("check_out"), row.get<int>("guests"), row.money("total_minor")});
    return bookings;
}

GuestNote GuestRepository::note(Session &session, UserId reader, UserId guest) const
{
    return noteFrom(session.find("SELECT text, updated_at, version FROM guest_notes WHERE host_id = ? AND guest_id = ?",
                                 reader, guest));
}

GuestNote GuestRepository::noteForUpdate(Session &session, UserId reader, UserId guest) const
{
    // The writer's own account is locked, too: a note that is not there yet has no row.
    session.find("SELECT 1 FROM users WHERE id = ? FOR NO KEY UPDATE", reader);
    return note(session, reader, guest);
}

void GuestRepository::setNote(Session &session, UserId reader, UserId guest, const GuestNote &note) const
{
    if (note.text.isEmpty()) {
        session.removeMany("DELETE FROM guest_notes WHERE host_id = ? AND guest_id = ?", reader, guest);
        return;
    }
    session.insert(R"sql(
        INSERT INTO guest_notes (host_id, guest_id, text, updated_at, version) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (host_id, guest_id) DO UPDATE
           SET text = excluded.text, updated_at = excluded.updated_at, version = excluded.version
        )sql",
                   reader, guest, note.text, note.updatedAt, note.version);
}

} // namespace roost
