#include "backend/modules/host/earnings_json.h"

#include "backend/core/clock.h"
#include "backend/http/json_value.h"

#include <QJsonArray>

namespace roost {

QJsonObject toJson(const Earnings &earnings)
{
    return {{QStringLiteral("key"), earnings.key},
            {QStringLiteral("name"), earnings.name},
            {QStringLiteral("currency"), earnings.earned.currency().code()},
            {QStringLiteral("charges"), http::toJson(earnings.charges)},
            {QStringLiteral("refunds"), http::toJson(earnings.refunds)},
            {QStringLiteral("earned"), http::toJson(earnings.earned)},
            {QStringLiteral("fees"), http::toJson(earnings.fees)},
            {QStringLiteral("taxes"), http::toJson(earnings.taxes)},
            {QStringLiteral("deposits"), http::toJson(earnings.deposits)}};
}

QJsonObject toJson(const LedgerEntry &entry)
{
    QJsonArray postings;
    for (const Posting &posting : entry.postings)
        postings.append(QJsonObject{{QStringLiteral("account"), toName(posting.account)},
                                    {QStringLiteral("amount"), http::toJson(posting.amount)}});
    return {{QStringLiteral("id"), entry.id.toString()},
            {QStringLiteral("at"), toRfc3339(entry.at)},
            {QStringLiteral("kind"), entry.kind},
            {QStringLiteral("property_id"), entry.propertyId.toString()},
            {QStringLiteral("booking_id"), entry.bookingId.toString()},
            {QStringLiteral("booking_code"), entry.bookingCode},
            {QStringLiteral("payment_id"), entry.paymentId ? QJsonValue(entry.paymentId->toString()) : QJsonValue()},
            {QStringLiteral("postings"), postings}};
}

} // namespace roost
