#include "backend/modules/property/property_service.h"

#include "backend/core/errors.h"
#include "backend/modules/property/property_rules.h"

#include <algorithm>

namespace roost {

namespace {

constexpr int mostChoices = 1000;

bool mayManage(const Actor &actor, const Property &property)
{
    return actor.isAdmin() || (actor.isSignedIn() && actor.userId == property.hostId);
}

void requireValid(const Property &property)
{
    if (const auto errors = faultsOf(property); !errors.isEmpty())
        throw Invalid(errors);
}

void requireVersion(const Property &property, std::optional<qint64> version)
{
    if (version && *version != property.version)
        throw PreconditionFailed(QStringLiteral("The property has changed since; read it again."));
}

void giveCurrency(Money &amount, const Currency &currency)
{
    if (amount.currency() == Currency())
        amount = {amount.minor(), currency};
}

[[noreturn]] void throwNotFound()
{
    throw NotFound(QStringLiteral("There is no such property."));
}

/// Always in the same order, so that two who change the same properties never wait for each other.
void lockInOrder(Session &session, const PropertyRepository &properties, const QList<PropertyEdit> &edits)
{
    QList<PropertyId> ids;
    for (const PropertyEdit &edit : edits)
        ids.append(edit.id);
    std::sort(ids.begin(), ids.end());
    for (const PropertyId &id : std::as_const(ids))
        properties.lock(session, id);
}

Property managedBy(const Actor &actor, const std::optional<Property> &property)
{
    if (!property || property->status == PropertyStatus::Deleted)
        throwNotFound();
    if (mayManage(actor, *property))
        return *property;
    if (property->status != PropertyStatus::Published)
        throwNotFound();
    throw Forbidden(QStringLiteral("This property belongs to another host."));
}

} // namespace

PropertyService::PropertyService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Property PropertyService::show(const Actor &actor, PropertyId id) const
{
    return m_database.read([&](Session &session) { return getVisible(session, actor, id); });
}

QByteArray PropertyService::publicRevision(PropertyId id) const
{
    const auto revision =
        m_database.read([&](Session &session) { return m_properties.findPublicRevision(session, id); });
    if (!revision)
        throwNotFound();
    return *revision;
}

Page<Property> PropertyService::list(const Actor &actor, const PropertyFilter &filter, int limit,
                                     const std::optional<PropertyPosition> &after) const
{
    const auto host = actor.isAdmin() ? std::nullopt : std::optional(actor.userId);
    return m_database.read([&](Session &session) {
        return Page<Property>::of(m_properties.list(session, host, filter, limit + 1, after), limit);
    });
}

PropertyChoices PropertyService::choices(const Actor &actor) const
{
    const auto host = actor.isAdmin() ? std::nullopt : std::optional(actor.userId);
    return m_database.read([&](Session &session) { return m_properties.choices(session, host, mostChoices); });
}

Property PropertyService::create(const Actor &actor, Property draft)
{
    draft.id = PropertyId::create();
    draft.hostId = actor.userId;
    draft.status = PropertyStatus::Draft;
    draft.publishedAt.reset();
    draft.createdAt = m_clock.now();
    draft.updatedAt = draft.createdAt;
    giveCurrency(draft.cleaningFee, draft.currency());
    giveCurrency(draft.extraGuestFee, draft.currency());
    giveCurrency(draft.petFee, draft.currency());
    requireValid(draft);

    return m_database.transaction([&](Session &session) {
        m_properties.insert(session, draft);
        return get(session, draft.id);
    });
}

Property PropertyService::update(const Actor &actor, PropertyId id, std::optional<qint64> version, const Edit &edit)
{
    return m_database.transaction([&](Session &session) { return change(session, actor, id, version, edit); });
}

QList<Property> PropertyService::updateAll(const Actor &actor, const QList<PropertyEdit> &edits)
{
    return m_database.transaction([&](Session &session) {
        lockInOrder(session, m_properties, edits);
        QList<Property> changed;
        QList<FieldError> errors;
        for (qsizetype i = 0; i < edits.size(); ++i) {
            try {
                changed.append(change(session, actor, edits[i].id, edits[i].version, edits[i].edit));
            } catch (const Invalid &invalid) {
                const QList<FieldError> faults = invalid.errors();
                for (const FieldError &fault : faults)
                    errors.append(
                        {QStringLiteral("/changes/%1/fields%2").arg(i).arg(fault.pointer), fault.code, fault.detail});
            }
        }
        if (!errors.isEmpty())
            throw Invalid(errors);
        return changed;
    });
}

Property PropertyService::change(Session &session, const Actor &actor, PropertyId id, std::optional<qint64> version,
                                 const Edit &edit)
{
    Property property = getManagedForUpdate(session, actor, id);
    requireVersion(property, version);
    const Property before = property;
    const Currency currency = property.currency();
    edit(property);
    if (property.currency() != currency)
        throw Invalid(QStringLiteral("/base_price"), QStringLiteral("CURRENCY"),
                      QStringLiteral("The currency of a property, %1, stays.").arg(currency.code()));
    QList<FieldError> errors = faultsOf(property);
    if (property.status == PropertyStatus::Published)
        errors += missingForPublication(property);
    if (!errors.isEmpty())
        throw Invalid(errors);

    property.updatedAt = m_clock.now();
    m_properties.update(session, property);
    const Property after = get(session, id);
    if (m_watcher)
        m_watcher(session, actor, before, after);
    return after;
}

Property PropertyService::duplicate(const Actor &actor, PropertyId id, const PropertyCopy &copy)
{
    return m_database.transaction([&](Session &session) {
        const Property from = getManaged(session, actor, id);
        Property draft = from;
        draft.id = PropertyId::create();
        draft.title = copy.title;
        draft.status = PropertyStatus::Draft;
        draft.publishedAt.reset();
        draft.createdAt = m_clock.now();
        draft.updatedAt = draft.createdAt;
        requireValid(draft);
        m_properties.insert(session, draft);
        if (copy.withPhotos)
            copyPhotos(session, id, draft.id);
        const Property to = get(session, draft.id);
        if (copy.withPriceRules && m_ruleCopier)
            m_ruleCopier(session, actor, from, to);
        return to;
    });
}

void PropertyService::copyPhotos(Session &session, PropertyId from, PropertyId to) const
{
    const QList<Photo> photos = m_photos.list(session, from);
    for (const Photo &photo : photos)
        m_photos.copy(session, photo, to, PhotoId::create());
}

Property PropertyService::publish(const Actor &actor, PropertyId id)
{
    return m_database.transaction([&](Session &session) {
        Property property = getManagedForUpdate(session, actor, id);
        if (property.status == PropertyStatus::Published)
            return property;
        if (const auto errors = missingForPublication(property); !errors.isEmpty())
            throw Invalid(errors, QStringLiteral("The property is not ready to be published."));

        property.status = PropertyStatus::Published;
        property.updatedAt = m_clock.now();
        property.publishedAt = property.publishedAt.value_or(property.updatedAt);
        m_properties.update(session, property);
        return get(session, id);
    });
}

Property PropertyService::unlist(const Actor &actor, PropertyId id)
{
    return m_database.transaction([&](Session &session) {
        Property property = getManagedForUpdate(session, actor, id);
        if (property.status == PropertyStatus::Unlisted)
            return property;
        if (property.status != PropertyStatus::Published)
            throw WrongState(toName(property.status), QStringLiteral("Only a published property can be unlisted."));
        property.status = PropertyStatus::Unlisted;
        property.updatedAt = m_clock.now();
        m_properties.update(session, property);
        return get(session, id);
    });
}

void PropertyService::remove(const Actor &actor, PropertyId id, std::optional<qint64> version)
{
    m_database.transaction([&](Session &session) {
        Property property = getManagedForUpdate(session, actor, id);
        requireVersion(property, version);
        if (m_properties.hasStaysFrom(session, id, m_clock.today(property.timeZone.toUtf8()), m_clock.now()))
            throw Conflict(QStringLiteral("HAS_STAYS"),
                           QStringLiteral("Guests have booked this property; cancel their stays first."));
        property.status = PropertyStatus::Deleted;
        property.updatedAt = m_clock.now();
        m_properties.update(session, property);
    });
}

std::optional<Property> PropertyService::find(Session &session, PropertyId id) const
{
    return m_properties.find(session, id);
}

Property PropertyService::get(Session &session, PropertyId id) const
{
    const auto property = m_properties.find(session, id);
    if (!property || property->status == PropertyStatus::Deleted)
        throwNotFound();
    return *property;
}

Property PropertyService::getVisible(Session &session, const Actor &actor, PropertyId id) const
{
    return visible(actor, m_properties.find(session, id));
}

Property PropertyService::visible(const Actor &actor, const std::optional<Property> &property)
{
    if (!property || property->status == PropertyStatus::Deleted)
        throwNotFound();
    if (property->status != PropertyStatus::Published && !mayManage(actor, *property))
        throwNotFound();
    return *property;
}

Question<std::optional<Property>> PropertyService::ask(Session &session, PropertyId id) const
{
    return m_properties.ask(session, id);
}

std::optional<Property> PropertyService::findForUpdate(Session &session, PropertyId id) const
{
    return m_properties.findForUpdate(session, id);
}

Property PropertyService::getManaged(Session &session, const Actor &actor, PropertyId id) const
{
    return managedBy(actor, m_properties.find(session, id));
}

Property PropertyService::getManagedForUpdate(Session &session, const Actor &actor, PropertyId id) const
{
    return managedBy(actor, m_properties.findForUpdate(session, id));
}

} // namespace roost
