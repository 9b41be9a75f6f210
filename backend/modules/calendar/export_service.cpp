#include "backend/modules/calendar/export_service.h"

#include "backend/core/errors.h"
#include "backend/modules/user/secret_token.h"

namespace roost {

namespace {

constexpr qsizetype mostExports = 20;

}

ExportService::ExportService(Database &database, const PropertyService &properties, const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_clock(clock)
{
}

QList<CalendarExport> ExportService::list(const Actor &actor, PropertyId propertyId) const
{
    return m_database.read([&](Session &session) {
        return m_exports.list(session, m_properties.getManaged(session, actor, propertyId).id);
    });
}

NewCalendarExport ExportService::create(const Actor &actor, PropertyId propertyId, const QString &name)
{
    const SecretToken token = SecretToken::create();
    const CalendarExport entry{
        .propertyId = propertyId, .id = CalendarExportId::create(), .name = name, .createdAt = m_clock.now()};
    m_database.transaction([&](Session &session) {
        m_properties.getManagedForUpdate(session, actor, propertyId);
        if (m_exports.list(session, propertyId).size() >= mostExports)
            throw Conflict(QStringLiteral("TOO_MANY"),
                           QStringLiteral("A property has %1 addresses at the most.").arg(mostExports));
        m_exports.insert(session, entry, token.hash(), actor.userId);
    });
    return {entry, token.text()};
}

void ExportService::remove(const Actor &actor, PropertyId propertyId, CalendarExportId id)
{
    m_database.transaction([&](Session &session) {
        m_properties.getManagedForUpdate(session, actor, propertyId);
        m_exports.remove(session, propertyId, id);
    });
}

QByteArray ExportService::document(const QString &token)
{
    return m_database.transaction([&](Session &session) {
        const auto entry = m_exports.findByToken(session, SecretToken(token).hash());
        const auto property = entry ? m_properties.find(session, entry->propertyId) : std::nullopt;
        if (!property || property->status == PropertyStatus::Deleted)
            throw NotFound(QStringLiteral("There is no calendar at this address."));
        const QDateTime now = m_clock.now();
        m_exports.markRead(session, *entry, now);
        const QDate today = m_clock.today(property->timeZone.toUtf8());
        return writeCalendar(property->title, m_exports.events(session, property->id, today, now));
    });
}

} // namespace roost
