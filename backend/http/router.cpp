#include "backend/http/router.h"

#include <stdexcept>

namespace roost::http {

namespace {

/// The more of a segment is literal, the earlier it is tried.
struct LongerFirst
{
    bool operator()(const QByteArray &a, const QByteArray &b) const
    {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    }
};

} // namespace

struct Router::Node
{
    std::map<QByteArray, std::unique_ptr<Node>> literals{};
    std::map<QByteArray, std::unique_ptr<Node>, LongerFirst> parameters{}; ///< by what follows the closing brace
    QList<const Route *> routes{};
};

namespace {

bool isParameter(const QByteArray &segment)
{
    return segment.startsWith('{') && segment.contains('}');
}

/// ".ics" of "{token}.ics"; empty where the parameter is the whole segment.
QByteArray suffixOf(const QByteArray &parameter)
{
    return parameter.mid(parameter.indexOf('}') + 1);
}

QByteArray nameOf(const QByteArray &parameter)
{
    return parameter.mid(1, parameter.indexOf('}') - 1);
}

QList<QByteArray> segmentsOf(const QByteArray &path)
{
    return path.mid(1).split('/');
}

/// Nothing for a path that, decoded, is no UTF-8, or has zeros in it; as sent it is visible ASCII.
std::optional<QList<QByteArray>> decodedSegments(const QByteArray &path)
{
    QList<QByteArray> segments = segmentsOf(path);
    if (!path.contains('%'))
        return segments;
    for (QByteArray &segment : segments) {
        segment = QByteArray::fromPercentEncoding(segment);
        if (segment.contains('\0') || !segment.isValidUtf8())
            return std::nullopt;
    }
    return segments;
}

} // namespace

Router::Router(const QList<Route> &routes)
    : m_root(std::make_unique<Node>())
{
    for (const Route &route : routes)
        add(route);
}

Router::~Router() = default;

void Router::add(const Route &route)
{
    m_routes.push_back(route);
    Node *node = m_root.get();
    for (const QByteArray &segment : segmentsOf(route.path)) {
        auto &next = isParameter(segment) ? node->parameters[suffixOf(segment)] : node->literals[segment];
        if (!next)
            next = std::make_unique<Node>();
        node = next.get();
    }
    for (const Route *other : std::as_const(node->routes)) {
        if (other->method == route.method)
            throw std::logic_error(("two routes for " + toString(route.method) + ' ' + route.path).toStdString());
    }
    node->routes.append(&m_routes.back());
    if (!route.path.contains('{'))
        m_literal.insert(route.path, node);
}

const Router::Node *Router::findNode(const Node &node, const QList<QByteArray> &segments, qsizetype depth)
{
    if (depth == segments.size())
        return node.routes.isEmpty() ? nullptr : &node;
    if (const auto literal = node.literals.find(segments.at(depth)); literal != node.literals.end()) {
        if (const Node *found = findNode(*literal->second, segments, depth + 1))
            return found;
    }
    for (const auto &[suffix, child] : node.parameters) {
        const QByteArray &segment = segments.at(depth);
        if (segment.size() <= suffix.size() || !segment.endsWith(suffix))
            continue;
        if (const Node *found = findNode(*child, segments, depth + 1))
            return found;
    }
    return nullptr;
}

Router::Match Router::find(Method method, const QByteArray &path) const
{
    Match match;
    std::optional<QList<QByteArray>> segments;
    const Node *node = m_literal.value(path);
    if (!node) {
        segments = decodedSegments(path);
        node = segments ? findNode(*m_root, *segments, 0) : nullptr;
    }
    if (!node)
        return match;

    const Method wanted = method == Method::Head ? Method::Get : method;
    for (const Route *route : node->routes) {
        match.allowed.append(route->method);
        if (route->method == Method::Get)
            match.allowed.append(Method::Head);
        if (route->method == wanted)
            match.route = route;
    }
    match.allowed.append(Method::Options);
    if (!match.route || !segments)
        return match;

    const QList<QByteArray> names = segmentsOf(match.route->path);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (isParameter(names.at(i)))
            match.pathValues.insert(nameOf(names.at(i)),
                                    QString::fromUtf8(segments->at(i).chopped(suffixOf(names.at(i)).size())));
    }
    return match;
}

} // namespace roost::http
