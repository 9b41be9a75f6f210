#include "backend/modules/payment/ledger_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

void LedgerRepository::append(Session &session, const Booking &booking, PaymentId payment, const QString &kind,
                              const QList<Posting> &postings, const QDateTime &at) const
{
    const auto entry = JournalId::create();
    session.enqueue(R"sql(
        INSERT INTO journal_entries (property_id, id, booking_id, payment_id, kind, at) VALUES (?, ?, ?, ?, ?, ?)
        )sql",
                    booking.propertyId, entry, booking.id, payment, kind, at);
    int position = 0;
    for (const Posting &posting : postings) {
        const auto host = posting.account == LedgerAccount::HostPayable ? std::optional(booking.hostId) : std::nullopt;
        session.enqueue(R"sql(
            INSERT INTO postings (property_id, entry_id, position, account, host_id, currency, amount_minor)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            )sql",
                        booking.propertyId, entry, position++, posting.account, host, posting.amount.currency(),
                        posting.amount.minor());
    }
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
