#include "backend/http/http_date.h"

#include <QLocale>

namespace roost::http {

namespace {

QString format()
{
    return QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'");
}

} // namespace

QByteArray headerDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), format()).toLatin1();
}

std::optional<QDateTime> dateFromHeader(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), format());
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace roost::http
