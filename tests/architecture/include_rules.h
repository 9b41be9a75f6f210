#pragma once

#include "tests/architecture/module_order.h"
#include "tests/architecture/source_file.h"

#include <QList>

#include <optional>

namespace roost::architecture {

/// Which folder may include which, and which folders may include what of the outside.
class IncludeRules
{
public:
    explicit IncludeRules(ModuleOrder modules)
        : m_modules(std::move(modules))
    {
    }

    QList<Finding> check(const SourceFile &file) const;

private:
    std::optional<QString> faultOfOwn(const QString &path, const QString &included) const;
    std::optional<QString> faultOfModules(const QString &path, const QString &included) const;
    std::optional<QString> faultOfForeign(const QString &path, const QString &included) const;

    ModuleOrder m_modules;
};

} // namespace roost::architecture
