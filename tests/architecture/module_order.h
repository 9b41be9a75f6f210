#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace roost::architecture {

/// Which module of the backend may include which, as backend/CMakeLists.txt declares it: `roost_module(name DEPENDS
/// …)`.
class ModuleOrder
{
public:
    static ModuleOrder parse(const QString &cmakeText);

    /// Whether the one is the other, or depends on it, directly or through others.
    bool mayInclude(const QString &from, const QString &to) const;
    bool isDeclared(const QString &module) const { return m_reachable.contains(module); }

    /// Declarations that name a module which does not stand above them.
    QStringList faults() const { return m_faults; }

private:
    QHash<QString, QSet<QString>> m_reachable{};
    QStringList m_faults{};
};

} // namespace roost::architecture
