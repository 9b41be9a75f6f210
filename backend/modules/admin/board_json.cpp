#include "backend/modules/admin/board_json.h"

#include "backend/core/clock.h"
#include "backend/core/errors.h"

namespace roost {
namespace {

QJsonObject toJson(const BoardCard &card)
{
    return {{QStringLiteral("kind"), card.kind},
            {QStringLiteral("metric"), card.metric ? QJsonValue(toName(*card.metric)) : QJsonValue()},
            {QStringLiteral("x"), card.x},
            {QStringLiteral("y"), card.y},
            {QStringLiteral("w"), card.width},
            {QStringLiteral("h"), card.height},
            {QStringLiteral("options"), card.options}};
}

std::optional<FigureMetric> metricFrom(const QJsonValue &value, qsizetype card)
{
    if (!value.isString())
        return std::nullopt;
    const auto metric = fromName<FigureMetric>(value.toString());
    if (!metric)
        throw Invalid(QStringLiteral("/cards/%1/metric").arg(card), QStringLiteral("UNKNOWN"),
                      QStringLiteral("There is no metric '%1'.").arg(value.toString()));
    return metric;
}

} // namespace

QJsonArray toJson(const QList<BoardCard> &cards)
{
    QJsonArray json;
    for (const BoardCard &card : cards)
        json.append(toJson(card));
    return json;
}

QList<BoardCard> boardCardsFromJson(const QJsonArray &json)
{
    QList<BoardCard> cards;
    for (const QJsonValue &value : json) {
        const QJsonObject card = value.toObject();
        cards.append({.kind = card.value(u"kind").toString(),
                      .metric = metricFrom(card.value(u"metric"), cards.size()),
                      .x = card.value(u"x").toInt(),
                      .y = card.value(u"y").toInt(),
                      .width = card.value(u"w").toInt(),
                      .height = card.value(u"h").toInt(),
                      .options = card.value(u"options").toObject()});
    }
    return cards;
}

QJsonObject toJson(const Board &board)
{
    return {{QStringLiteral("id"), board.id.toString()},
            {QStringLiteral("name"), board.layout.name},
            {QStringLiteral("settings"), board.layout.settings},
            {QStringLiteral("cards"), toJson(board.layout.cards)},
            {QStringLiteral("created_at"), toRfc3339(board.createdAt)},
            {QStringLiteral("updated_at"), toRfc3339(board.updatedAt)},
            {QStringLiteral("version"), board.version}};
}

BoardLayout boardLayoutFromJson(const QJsonObject &json)
{
    return {.name = json.value(u"name").toString(),
            .settings = json.value(u"settings").toObject(),
            .cards = boardCardsFromJson(json.value(u"cards").toArray())};
}

} // namespace roost
