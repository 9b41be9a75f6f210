#include "tests/architecture/module_order.h"

#include <QRegularExpression>

namespace roost::architecture {

ModuleOrder ModuleOrder::parse(const QString &cmakeText)
{
    static const QRegularExpression declaration(
        QStringLiteral(R"(^roost_module\(\s*(\w+)(?:\s+DEPENDS\s+([\w\s]+?))?\s*\))"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression spaces(QStringLiteral(R"(\s+)"));

    ModuleOrder order;
    for (auto matches = declaration.globalMatch(cmakeText); matches.hasNext();) {
        const auto match = matches.next();
        const QString name = match.captured(1);
        QSet<QString> reachable{name};
        for (const QString &dependency : match.captured(2).split(spaces, Qt::SkipEmptyParts)) {
            if (!order.isDeclared(dependency))
                order.m_faults
                    << QStringLiteral("%1 depends on %2, which is not declared above it").arg(name, dependency);
            reachable += order.m_reachable.value(dependency);
        }
        order.m_reachable.insert(name, reachable);
    }
    return order;
}

bool ModuleOrder::mayInclude(const QString &from, const QString &to) const
{
    return m_reachable.value(from).contains(to);
}

} // namespace roost::architecture
