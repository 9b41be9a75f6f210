#include "ui/api/price_change_api.h"

namespace roost::ui {

namespace {

NightTerms termsFrom(const QJsonObject &object)
{
    return {
        .price = Money::fromJson(object.value(QLatin1String("price")).toObject()),
        .minNights = object.value(QLatin1String("min_nights")).toInt(1),
        .maxNights = object.value(QLatin1String("max_nights")).toInt(),
        .closedToArrival = object.value(QLatin1String("closed_to_arrival")).toBool(),
        .closedToDeparture = object.value(QLatin1String("closed_to_departure")).toBool(),
    };
}

QDate dateOf(const QJsonObject &object, QLatin1String key)
{
    return QDate::fromString(object.value(key).toString(), Qt::ISODate);
}

QJsonObject bodyOf(const QList<PriceEdit> &edits)
{
    QJsonArray changes;
    for (const auto &edit : edits)
        changes.append(edit.toJson());
    return {{QStringLiteral("changes"), changes}};
}

} // namespace

bool NightTerms::operator==(const NightTerms &other) const
{
    return price.amount == other.price.amount && price.currency == other.price.currency &&
           minNights == other.minNights && maxNights == other.maxNights && closedToArrival == other.closedToArrival &&
           closedToDeparture == other.closedToDeparture;
}

QJsonObject PriceEdit::toJson() const
{
    auto object = change.toJson();
    object.insert(QLatin1String("type"), QStringLiteral("nights"));
    object.insert(QLatin1String("property_ids"), QJsonArray::fromStringList(propertyIds));
    return object;
}

PriceChange PriceChange::fromJson(const QJsonObject &object)
{
    PriceChange change{.id = object.value(QLatin1String("id")).toString()};
    for (const auto &value : object.value(QLatin1String("calendar")).toArray()) {
        const auto run = value.toObject();
        change.runs.append({
            .propertyId = run.value(QLatin1String("property_id")).toString(),
            .from = dateOf(run, QLatin1String("from")),
            .to = dateOf(run, QLatin1String("to")),
            .before = termsFrom(run.value(QLatin1String("before")).toObject()),
            .after = termsFrom(run.value(QLatin1String("after")).toObject()),
        });
    }
    return change;
}

PriceChangeApi::PriceChangeApi(ApiClient &client)
    : m_client(client)
{
}

void PriceChangeApi::preview(const QList<PriceEdit> &edits, QObject *context, Answer<PriceChange> callback)
{
    const QUrlQuery parameters{{QStringLiteral("preview"), QStringLiteral("true")}};
    m_client.send("POST", QStringLiteral("/price-changes"), bodyOf(edits), context,
                  readingInto<PriceChange>(std::move(callback)), {}, parameters);
}

void PriceChangeApi::apply(const QList<PriceEdit> &edits, QObject *context, Answer<PriceChange> callback)
{
    m_client.send("POST", QStringLiteral("/price-changes"), bodyOf(edits), context,
                  readingInto<PriceChange>(std::move(callback)));
}

void PriceChangeApi::undo(const QString &changeId, QObject *context, Answer<PriceChange> callback)
{
    m_client.send("POST", QStringLiteral("/price-changes/%1/undo").arg(changeId), {}, context,
                  readingInto<PriceChange>(std::move(callback)));
}

} // namespace roost::ui
