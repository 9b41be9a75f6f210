#include "backend/modules/payment/ledger_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

void LedgerRepository::append(Session &session, const Booking &booking, const std::optional<PaymentId> &payment,
                              const QString &kind, const QList<Posting> &postings, const QDateTime &at) const
{
    if (postings.isEmpty())
        return;
    QJsonArray rows;
    for (const Posting &posting : postings) {
        const bool isOfHost = posting.account == LedgerAccount::HostPayable;
        rows.append(QJsonObject{
            {QStringLiteral("position"), rows.size()},
            {QStringLiteral("account"), toName(posting.account)},
            {QStringLiteral("host_id"), isOfHost ? QJsonValue(booking.hostId.toString()) : QJsonValue()},
            {QStringLiteral("amount_minor"), posting.amount.minor()},
        });
    }
    session.enqueue(R"sql(
        WITH entry AS (
            INSERT INTO journal_entries (property_id, id, booking_id, payment_id, kind, at)
            VALUES (?, ?, ?, ?, ?, ?)
            RETURNING property_id, id
        )
        INSERT INTO postings (property_id, entry_id, position, account, host_id, currency, amount_minor)
        SELECT e.property_id, e.id, p.position, p.account, p.host_id, ?::text, p.amount_minor
          FROM entry e,
               jsonb_to_recordset(?::jsonb)
                 AS p (position int, account ledger_account, host_id uuid, amount_minor bigint)
        )sql",
                    booking.propertyId, JournalId::create(), booking.id, payment, kind, at, booking.total.currency(),
                    rows);
}

bool LedgerRepository::isDeposit(Session &session, PropertyId propertyId, PaymentId charge) const
{
    return session
        .find("SELECT 1 FROM journal_entries WHERE property_id = ? AND payment_id = ? AND kind = 'deposit'", propertyId,
              charge)
        .has_value();
}

LedgerBalance LedgerRepository::balance(Session &session, const Booking &booking) const
{
    const Row row = session.one(R"sql(
        SELECT coalesce(-sum(p.amount_minor) FILTER (WHERE p.account = 'GUEST_DEPOSITS'), 0)::bigint AS deposits,
               coalesce(-sum(p.amount_minor) FILTER (WHERE p.account = 'HOST_PAYABLE'), 0)::bigint AS host,
               coalesce(-sum(p.amount_minor) FILTER (WHERE p.account = 'PLATFORM_REVENUE'), 0)::bigint AS platform,
               coalesce(-sum(p.amount_minor) FILTER (WHERE p.account = 'TAX_PAYABLE'), 0)::bigint AS tax
          FROM journal_entries e
          JOIN postings p ON p.property_id = e.property_id AND p.entry_id = e.id
         WHERE e.property_id = ? AND e.booking_id = ?
        )sql",
                                booking.propertyId, booking.id);
    const Currency currency = booking.total.currency();
    return {{row.get<qint64>("deposits"), currency},
            {row.get<qint64>("host"), currency},
            {row.get<qint64>("platform"), currency},
            {row.get<qint64>("tax"), currency}};
}

} // namespace roost
