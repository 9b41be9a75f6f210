#pragma once

#include "ui/api/answer.h"
#include "ui/api/money.h"

#include <QDate>

namespace roost::ui {

/// Sums of the ledger of a host, in one currency: charges less refunds are what is earned, and the fees, taxes and
/// deposits that are not.
struct Earnings
{
    QString key{};  ///< "2026-03", or the id of the property or booking; empty in totals
    QString name{}; ///< the property's title, or the booking's code
    QString currency{};
    Money charges{};
    Money refunds{};
    Money earned{};
    Money fees{};     ///< kept by the platform
    Money taxes{};    ///< to be passed on
    Money deposits{}; ///< charged too late, not yet refunded

    static Earnings fromJson(const QJsonObject &object);

    /// What is left over when everything is taken off; anything but zero is an error of the books.
    qint64 difference() const
    {
        return charges.amount - refunds.amount - earned.amount - fees.amount - taxes.amount - deposits.amount;
    }
};

/// The lines of a span of days, and their sums by currency.
struct EarningsReport
{
    QList<Earnings> items{};
    QList<Earnings> totals{};

    static EarningsReport fromJson(const QJsonObject &object);
};

enum class EarningsGroup { Month, Property, Booking };

/// What a host earns. GUI thread; a callback is dropped when its context is gone.
class EarningsApi
{
public:
    explicit EarningsApi(ApiClient &client);

    /// In [from, to), by the days of the properties.
    void show(QDate from, QDate to, EarningsGroup group, QObject *context, Answer<EarningsReport> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
