#include "backend/modules/user/audit_repository.h"

namespace roost {

namespace {

std::optional<QJsonObject> toJson(const std::optional<QVariantMap> &values)
{
    return values ? std::optional(QJsonObject::fromVariantMap(*values)) : std::nullopt;
}

std::optional<QVariantMap> valuesFrom(const Row &row, const char *column)
{
    const auto json = row.get<std::optional<QJsonObject>>(column);
    return json ? std::optional(json->toVariantMap()) : std::nullopt;
}

} // namespace

void AuditRepository::insert(Session &session, const AuditEntry &entry) const
{
    session.enqueue(R"(
        INSERT INTO audit_log (id, at, actor_id, action, entity, entity_id, before, after)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                    entry.id, entry.at, entry.actorId, entry.action, entry.entity, entry.entityId, toJson(entry.before),
                    toJson(entry.after));
}

QList<AuditEntry> AuditRepository::list(Session &session, int limit, const std::optional<AuditId> &after) const
{
    const auto rows = session.all(R"(
        SELECT a.id, a.at, a.actor_id, u.name AS actor_name, a.action, a.entity, a.entity_id, a.before, a.after
          FROM audit_log a LEFT JOIN users u ON u.id = a.actor_id
         WHERE ?::uuid IS NULL OR a.id < ?::uuid
         ORDER BY a.id DESC
         LIMIT ?)",
                                  after, after, limit);
    QList<AuditEntry> entries;
    for (const Row &row : rows) {
        entries.append({
            .id = row.get<AuditId>("id"),
            .at = row.get<QDateTime>("at"),
            .actorId = row.get<std::optional<UserId>>("actor_id"),
            .actorName = row.get<std::optional<QString>>("actor_name"),
            .action = row.get<QString>("action"),
            .entity = row.get<QString>("entity"),
            .entityId = row.get<QUuid>("entity_id"),
            .before = valuesFrom(row, "before"),
            .after = valuesFrom(row, "after"),
        });
    }
    return entries;
}

} // namespace roost
