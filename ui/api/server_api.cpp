#include "ui/api/server_api.h"

#include "ui/api/json_fields.h"

namespace roost::ui {

namespace {

PartStatus partStatusOf(const QJsonObject &part)
{
    const auto status = textField(part, "status");
    if (status == QLatin1String("ok"))
        return PartStatus::Ok;
    return status == QLatin1String("off") ? PartStatus::Off : PartStatus::Unavailable;
}

QString gatewayOf(const QJsonObject &object, const char *part)
{
    return textField(objectField(object, part), "gateway");
}

} // namespace

ServerStatus ServerStatus::fromJson(const QJsonObject &object)
{
    const auto database = objectField(object, "database");
    const auto workers = objectField(object, "workers");
    const auto outbox = objectField(object, "outbox");
    return {
        .version = textField(object, "version"),
        .startedAt = instantField(object, "started_at"),
        .address = textField(object, "address"),
        .database = partStatusOf(database),
        .databaseKind = textField(database, "kind"),
        .databaseVersion = textField(database, "version"),
        .schemaVersion = numberField(database, "schema_version"),
        .databaseBytes = database.value(QLatin1String("size_bytes")).toInteger(),
        .redis = partStatusOf(objectField(object, "redis")),
        .mailGateway = gatewayOf(object, "mail"),
        .smsGateway = gatewayOf(object, "sms"),
        .paymentGateway = gatewayOf(object, "payment"),
        .workerThreads = numberField(workers, "threads"),
        .workersRunning = numberField(workers, "running"),
        .workQueued = numberField(workers, "queued"),
        .sockets = numberField(object, "sockets"),
        .outboxWaiting = numberField(outbox, "waiting"),
        .outboxFailed = numberField(outbox, "failed"),
    };
}

ServerApi::ServerApi(ApiClient &client)
    : m_client(client)
{
}

void ServerApi::show(QObject *context, Answer<ServerStatus> callback)
{
    m_client.get(QStringLiteral("/admin/server"), {}, context, readingInto<ServerStatus>(std::move(callback)));
}

} // namespace roost::ui
