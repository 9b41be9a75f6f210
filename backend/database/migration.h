#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace roost {

/// One step of the schema: a file NNNN_name.sql, never changed once it was released.
struct Migration
{
    int version = 0;
    QString name{}; ///< of the file: "0001_initial.sql"
    QByteArray sql{};

    /// SHA-256 of the text, in hexadecimal.
    QString checksum() const;

    /// Those that the program carries (resources/migrations), by version.
    static QList<Migration> embedded();
};

} // namespace roost
