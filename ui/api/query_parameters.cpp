#include "ui/api/query_parameters.h"

#include <QUrl>

namespace roost::ui {

void addText(QUrlQuery &query, const char *name, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void addPaging(QUrlQuery &query, const QString &cursor, int limit)
{
    addText(query, "cursor", cursor);
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
}

} // namespace roost::ui
