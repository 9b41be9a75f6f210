#include "backend/http/observe/access_log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace roost::http {

namespace {

Q_LOGGING_CATEGORY(accessCategory, "roost.http.access")

double milliseconds(std::chrono::nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

void writeText(const RequestRecord &record)
{
    qCInfo(accessCategory,
           "method=%s route=%s status=%d bytes=%lld queue_ms=%.2f handler_ms=%.2f database_ms=%.2f request=%s user=%s "
           "address=%s",
           record.method.constData(), record.route.constData(), record.status, record.bytes,
           milliseconds(record.queued), milliseconds(record.handled), milliseconds(record.inDatabase),
           record.id.constData(), record.user.constData(), record.address.constData());
}

void writeJson(const RequestRecord &record)
{
    const auto text = [](const QByteArray &value) { return QJsonValue(QString::fromLatin1(value)); };
    const QJsonObject line{
        {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("level"), QStringLiteral("info")},
        {QStringLiteral("category"), QString::fromLatin1(accessCategory().categoryName())},
        {QStringLiteral("method"), text(record.method)},
        {QStringLiteral("route"), text(record.route)},
        {QStringLiteral("status"), record.status},
        {QStringLiteral("bytes"), record.bytes},
        {QStringLiteral("queue_ms"), milliseconds(record.queued)},
        {QStringLiteral("handler_ms"), milliseconds(record.handled)},
        {QStringLiteral("database_ms"), milliseconds(record.inDatabase)},
        {QStringLiteral("request"), text(record.id)},
        {QStringLiteral("user"), text(record.user)},
        {QStringLiteral("address"), text(record.address)},
    };
    qCInfo(accessCategory, "%s", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace

RequestObserver accessLog(LogFormat format)
{
    return [format](const RequestRecord &record) {
        if (!accessCategory().isInfoEnabled())
            return;
        if (format == LogFormat::Json)
            writeJson(record);
        else
            writeText(record);
    };
}

} // namespace roost::http
