#include "backend/commands/json_log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace roost {

namespace {

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QStringLiteral("debug");
    case QtInfoMsg:
        return QStringLiteral("info");
    case QtWarningMsg:
        return QStringLiteral("warning");
    default:
        return QStringLiteral("error");
    }
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QByteArray line =
        QJsonDocument(QJsonObject{
                          {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                          {QStringLiteral("level"), levelName(type)},
                          {QStringLiteral("category"), QString::fromLatin1(context.category)},
                          {QStringLiteral("message"), message},
                      })
            .toJson(QJsonDocument::Compact);
    line += '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

} // namespace

void logAsJson()
{
    qInstallMessageHandler(write);
}

} // namespace roost
