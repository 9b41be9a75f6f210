#include "backend/modules/payment/ledger_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

void LedgerRepository::append(Session &session, const Booking &booking, const std::optional<PaymentId> &payment,
                              const QString &kind, const QList<Posting> &postings, const QDateTime &at) const
{
    if (postings.isEmpty())
        return;
    QStringList accounts;
    QList<qint64> amounts;
    for (const Posting &posting : postings) {
        accounts.append(toName(posting.account));
        amounts.append(posting.amount.minor());
    }
    const auto entry = JournalId::create();
    session.enqueue(R"sql(
        INSERT INTO journal_entries (property_id, id, booking_id, payment_id, kind, at)
        VALUES (?, ?, ?, ?, ?, ?)
        )sql",
                    booking.propertyId, entry, booking.id, payment, kind, at);
    session.enqueue(R"sql(
        INSERT INTO postings (property_id, entry_id, position, account, host_id, currency, amount_minor)
        SELECT ?::uuid, ?::uuid, p.place - 1, p.account, CASE WHEN p.account = 'HOST_PAYABLE' THEN ?::uuid END, ?::text,
               p.amount_minor
          FROM unnest(?::ledger_account[], ?::bigint[]) WITH ORDINALITY AS p (account, amount_minor, place)
        )sql",
                    booking.propertyId, entry, booking.hostId, booking.total.currency(), accounts, amounts);
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
