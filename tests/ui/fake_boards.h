#pragma once

#include "tests/ui/fake_server.h"

#include <QJsonArray>

namespace roost::ui {

/// The boards' routes of a server, kept in memory with their versions.
class FakeBoards
{
public:
    explicit FakeBoards(FakeServer &server)
        : m_server(server)
    {
        server.on("GET /analytics/boards", [this](const FakeRequest &) {
            QJsonArray items;
            for (const auto &board : m_boards)
                items.append(board);
            return FakeResponse{200, {{"items", items}, {"next_cursor", QJsonValue()}}};
        });
        server.on("POST /analytics/boards", [this](const FakeRequest &request) {
            return isDown ? down() : FakeResponse{201, add(request.json())};
        });
    }

    QList<QJsonObject> all() const { return m_boards; }
    QJsonObject board(int index = 0) const { return m_boards.value(index); }

    QJsonObject add(QJsonObject board)
    {
        const auto id = QStringLiteral("board-%1").arg(++m_lastId);
        board.insert("id", id);
        board.insert("version", 1);
        m_boards.append(board);
        const auto path = "/analytics/boards/" + id.toLatin1();
        m_server.on("GET " + path, [this, id](const FakeRequest &) {
            const int index = indexOf(id);
            return index < 0 ? FakeResponse{404, {}} : FakeResponse{200, m_boards[index]};
        });
        m_server.on("PUT " + path, [this, id](const FakeRequest &request) { return put(id, request); });
        m_server.on("DELETE " + path, [this, id](const FakeRequest &request) { return remove(id, request); });
        return board;
    }

    /// Somebody else renames it.
    void changeElsewhere(const QString &id, const QString &name)
    {
        auto &board = m_boards[indexOf(id)];
        board.insert("name", name);
        board.insert("version", board.value("version").toInt() + 1);
    }

    bool isDown = false; ///< 503 to every change

private:
    static FakeResponse down() { return {503, {{"detail", "The database is away."}}}; }

    int indexOf(const QString &id) const
    {
        for (int i = 0; i < m_boards.size(); ++i) {
            if (m_boards[i].value("id").toString() == id)
                return i;
        }
        return -1;
    }

    bool isStale(const QString &id, const FakeRequest &request) const
    {
        const int version = m_boards[indexOf(id)].value("version").toInt();
        return request.headers.value("if-match") != '"' + QByteArray::number(version) + '"';
    }

    FakeResponse put(const QString &id, const FakeRequest &request)
    {
        if (isDown)
            return down();
        const int index = indexOf(id);
        if (index < 0)
            return {404, {}};
        if (isStale(id, request))
            return {412, {{"detail", "It has changed."}}};
        auto board = request.json();
        board.insert("id", id);
        board.insert("version", m_boards[index].value("version").toInt() + 1);
        m_boards[index] = board;
        return {200, board};
    }

    FakeResponse remove(const QString &id, const FakeRequest &request)
    {
        if (isDown)
            return down();
        if (indexOf(id) < 0)
            return {404, {}};
        if (isStale(id, request))
            return {412, {{"detail", "It has changed."}}};
        m_boards.removeAt(indexOf(id));
        return {204, {}};
    }

    FakeServer &m_server;
    QList<QJsonObject> m_boards;
    int m_lastId = 0;
};

} // namespace roost::ui
