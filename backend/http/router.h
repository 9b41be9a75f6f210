#pragma once

#include "backend/http/route.h"

#include <deque>
#include <map>
#include <memory>

namespace roost::http {

/// Finds the route of a path, segment by segment; a literal segment wins over a `{parameter}`, and one with more
/// behind its brace (`{token}.ics`) over one with less. Built once, then read by any thread.
class Router
{
public:
    struct Match
    {
        const Route *route = nullptr; ///< nullptr: see allowed
        QHash<QByteArray, QString> pathValues{};
        QList<Method> allowed{}; ///< the methods of this path; none when there is nothing at this address
    };

    /// Throws std::logic_error when two routes have the same method and path.
    explicit Router(const QList<Route> &routes);
    ~Router();

    /// path: as sent; each segment is decoded once, after the split. HEAD finds the route of GET.
    Match find(Method method, const QByteArray &path) const;

    const std::deque<Route> &routes() const { return m_routes; }

private:
    struct Node;

    void add(const Route &route);
    static const Node *findNode(const Node &node, const QList<QByteArray> &segments, qsizetype depth);

    std::deque<Route> m_routes;
    std::unique_ptr<Node> m_root;
    QHash<QByteArray, const Node *> m_literal; ///< the end of each path without parameters
};

} // namespace roost::http
