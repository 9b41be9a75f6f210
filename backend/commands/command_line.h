#pragma once

#include "backend/core/config.h"

#include <QHash>
#include <QStringList>

namespace roost {

/// The words of a call of roost-server or roost: which command, its own options, and the configuration that all share.
struct CommandLine
{
    QString command{};
    QHash<QString, QString> options{}; ///< of the command itself: "properties" → "60"; a flag → "true"
    Config config{};

    /// Arguments without the program's name. Reads the environment and the file of --config. Throws Invalid that names
    /// every option at fault.
    static CommandLine parse(const QStringList &arguments, const QHash<QString, QString> &environment);

    /// What --help shows.
    static QString help();
};

} // namespace roost
