#pragma once

#include <QHash>
#include <QString>

namespace roost::ui {

/// An error as the server tells it (RFC 9457), or as the network does (status 0, code UNREACHABLE).
struct Problem
{
    int status = 0;
    QString code{};
    QString detail{};                       ///< a sentence to show
    QHash<QString, QString> fieldDetails{}; ///< JSON pointer → sentence
    QString requestId{};
};

} // namespace roost::ui
