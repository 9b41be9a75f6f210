#include "ui/api/pricing_api.h"

namespace roost::ui {

namespace {

QString pathOf(const QString &propertyId, const char *part)
{
    return QStringLiteral("/properties/%1/%2").arg(propertyId, QLatin1String(part));
}

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

QJsonObject bodyOf(const QString &propertyId, const QJsonArray &changes)
{
    QJsonArray named;
    for (const auto &change : changes) {
        auto object = change.toObject();
        object.insert(QLatin1String("property_ids"), QJsonArray{propertyId});
        named.append(object);
    }
    return {{QStringLiteral("changes"), named}};
}

QJsonObject draftOf(QDate from, QDate to, const QJsonArray &changes)
{
    return {{QStringLiteral("from"), iso(from)}, {QStringLiteral("to"), iso(to)}, {QStringLiteral("changes"), changes}};
}

} // namespace

PricingApi::PricingApi(ApiClient &client)
    : m_client(client)
{
}

void PricingApi::property(const QString &propertyId, QObject *context, Answer<QJsonObject> callback)
{
    m_client.get(QStringLiteral("/properties/") + propertyId, {}, context,
                 [callback = std::move(callback)](const ApiReply &reply) { callback(reply.json, reply.problem); });
}

void PricingApi::rules(const QString &propertyId, QObject *context, Answer<QList<PriceRule>> callback)
{
    m_client.get(pathOf(propertyId, "price-rules"), {}, context,
                 [callback = std::move(callback)](const ApiReply &reply) {
                     callback(Listing<PriceRule>::fromJson(reply.json).items, reply.problem);
                 });
}

void PricingApi::curve(const QString &propertyId, QDate from, QDate to, const QJsonArray &changes, QObject *context,
                       Answer<PriceCurve> callback)
{
    const auto path = pathOf(propertyId, "price-curve");
    if (changes.isEmpty())
        m_client.get(path, {{QStringLiteral("from"), iso(from)}, {QStringLiteral("to"), iso(to)}}, context,
                     readingInto<PriceCurve>(std::move(callback)));
    else
        m_client.send("POST", path, draftOf(from, to, changes), context, readingInto<PriceCurve>(std::move(callback)));
}

void PricingApi::simulate(const QString &propertyId, QDate from, QDate to, const QJsonArray &changes, double elasticity,
                          QObject *context, Answer<PriceSimulation> callback)
{
    auto body = draftOf(from, to, changes);
    body.insert(QLatin1String("elasticity"), elasticity);
    m_client.send("POST", pathOf(propertyId, "simulations"), body, context,
                  readingInto<PriceSimulation>(std::move(callback)));
}

void PricingApi::preview(const QString &propertyId, const QJsonArray &changes, QObject *context,
                         Answer<PriceChange> callback)
{
    const QUrlQuery parameters{{QStringLiteral("preview"), QStringLiteral("true")}};
    m_client.send("POST", QStringLiteral("/price-changes"), bodyOf(propertyId, changes), context,
                  readingInto<PriceChange>(std::move(callback)), {}, parameters);
}

void PricingApi::apply(const QString &propertyId, const QJsonArray &changes, QObject *context,
                       Answer<PriceChange> callback)
{
    m_client.send("POST", QStringLiteral("/price-changes"), bodyOf(propertyId, changes), context,
                  readingInto<PriceChange>(std::move(callback)));
}

} // namespace roost::ui
