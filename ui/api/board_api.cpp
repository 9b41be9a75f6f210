#include "ui/api/board_api.h"

#include "ui/api/json_fields.h"

namespace roost::ui {

namespace {

const QString &path()
{
    static const QString boards = QStringLiteral("/analytics/boards");
    return boards;
}

BoardCard cardFromJson(const QJsonObject &object)
{
    const auto kind = textField(object, "kind");
    const auto metric = textField(object, "metric");
    return {
        .id = metric.isEmpty() ? kind : kind + u'.' + metric,
        .cells = {numberField(object, "x"), numberField(object, "y"), numberField(object, "w"),
                  numberField(object, "h")},
        .options = objectField(object, "options"),
    };
}

QJsonObject jsonOf(const BoardCard &card)
{
    const auto dot = card.id.indexOf(u'.');
    return {
        {QStringLiteral("kind"), dot < 0 ? card.id : card.id.left(dot)},
        {QStringLiteral("metric"), dot < 0 ? QJsonValue() : QJsonValue(card.id.mid(dot + 1))},
        {QStringLiteral("x"), card.cells.x()},
        {QStringLiteral("y"), card.cells.y()},
        {QStringLiteral("w"), card.cells.width()},
        {QStringLiteral("h"), card.cells.height()},
        {QStringLiteral("options"), card.options},
    };
}

} // namespace

Board Board::fromJson(const QJsonObject &object)
{
    Board board{
        .id = textField(object, "id"),
        .name = textField(object, "name"),
        .settings = objectField(object, "settings"),
        .version = numberField(object, "version"),
    };
    const auto cards = object.value(QLatin1String("cards")).toArray();
    for (const auto &card : cards)
        board.cards.append(cardFromJson(card.toObject()));
    return board;
}

QJsonObject Board::toJson() const
{
    QJsonArray json;
    for (const auto &card : cards)
        json.append(jsonOf(card));
    return {{QStringLiteral("name"), name}, {QStringLiteral("settings"), settings}, {QStringLiteral("cards"), json}};
}

BoardApi::BoardApi(ApiClient &client)
    : m_client(client)
{
}

void BoardApi::list(QObject *context, Answer<Listing<Board>> callback)
{
    m_client.get(path(), {}, context, readingInto<Listing<Board>>(std::move(callback)));
}

void BoardApi::show(const QString &boardId, QObject *context, Answer<Board> callback)
{
    m_client.get(path() + u'/' + boardId, {}, context, readingInto<Board>(std::move(callback)));
}

void BoardApi::create(const Board &board, QObject *context, Answer<Board> callback)
{
    m_client.send("POST", path(), board.toJson(), context, readingInto<Board>(std::move(callback)));
}

void BoardApi::replace(const Board &board, QObject *context, Answer<Board> callback)
{
    m_client.send("PUT", path() + u'/' + board.id, board.toJson(), context, readingInto<Board>(std::move(callback)),
                  entityTag(board.version));
}

void BoardApi::remove(const Board &board, QObject *context, Outcome callback)
{
    m_client.send("DELETE", path() + u'/' + board.id, {}, context, telling(std::move(callback)),
                  entityTag(board.version));
}

} // namespace roost::ui
