#include "backend/database/migration.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <stdexcept>

namespace roost {

QString Migration::checksum() const
{
    return QString::fromLatin1(QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex());
}

QList<Migration> Migration::embedded()
{
    QList<Migration> migrations;
    const QDir folder(QStringLiteral(":/migrations"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const int version = name.section(u'_', 0, 0).toInt();
        if (version < 1 || !file.open(QFile::ReadOnly))
            throw std::logic_error("a migration is named NNNN_name.sql, not " + name.toStdString());
        migrations.append({version, name, file.readAll()});
    }
    return migrations;
}

} // namespace roost
