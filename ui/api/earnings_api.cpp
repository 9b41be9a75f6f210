#include "ui/api/earnings_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/query_parameters.h"

namespace roost::ui {

namespace {

QString wordOf(EarningsGroup group)
{
    switch (group) {
    case EarningsGroup::Month:
        return QStringLiteral("month");
    case EarningsGroup::Property:
        return QStringLiteral("property");
    case EarningsGroup::Booking:
        return QStringLiteral("booking");
    }
    Q_UNREACHABLE();
}

} // namespace

Earnings Earnings::fromJson(const QJsonObject &object)
{
    return {
        .key = textField(object, "key"),
        .name = textField(object, "name"),
        .currency = textField(object, "currency"),
        .charges = moneyField(object, "charges"),
        .refunds = moneyField(object, "refunds"),
        .earned = moneyField(object, "earned"),
        .fees = moneyField(object, "fees"),
        .taxes = moneyField(object, "taxes"),
        .deposits = moneyField(object, "deposits"),
    };
}

EarningsReport EarningsReport::fromJson(const QJsonObject &object)
{
    return {listField<Earnings>(object, "items"), listField<Earnings>(object, "totals")};
}

EarningsApi::EarningsApi(ApiClient &client)
    : m_client(client)
{
}

void EarningsApi::show(QDate from, QDate to, EarningsGroup group, QObject *context, Answer<EarningsReport> callback)
{
    QUrlQuery parameters;
    addText(parameters, "from", from.toString(Qt::ISODate));
    addText(parameters, "to", to.toString(Qt::ISODate));
    addText(parameters, "group_by", wordOf(group));
    m_client.get(QStringLiteral("/earnings"), parameters, context, readingInto<EarningsReport>(std::move(callback)));
}

} // namespace roost::ui
