#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/property/photo_repository.h"
#include "backend/modules/property/property.h"
#include "backend/modules/property/property_repository.h"

#include <functional>

namespace roost {

/// How a property is to be changed, with the version that is meant, when one is.
struct PropertyEdit
{
    PropertyId id{};
    std::optional<qint64> version{};
    std::function<void(Property &)> edit{};
};

/// What a copy of a property is called and takes along.
struct PropertyCopy
{
    QString title{};
    bool withPhotos = true;
    bool withPriceRules = true;
};

/// The rules of what is let: who may see and change it, and when it may be offered.
///
/// Functions that take an actor are one transaction each; those that take a session are for other services, inside
/// theirs. Any thread.
class PropertyService
{
public:
    /// Sets what the host changes; may be called again when the transaction is.
    using Edit = std::function<void(Property &)>;

    /// Learns of every change by update(), in its transaction, after it was written.
    using Watcher = std::function<void(Session &, const Actor &, const Property &before, const Property &after)>;

    /// Copies what other modules keep of a property (its price rules) to another, in the transaction of the copy.
    using Copier = std::function<void(Session &, const Actor &, const Property &from, const Property &to)>;

    PropertyService(Database &database, const Clock &clock);

    /// While the backend is built, before anything is changed.
    void setWatcher(Watcher watcher) { m_watcher = std::move(watcher); }
    void setRuleCopier(Copier copier) { m_ruleCopier = std::move(copier); }

    /// A published property; any other only for its host and admins. NotFound otherwise.
    Property show(const Actor &actor, PropertyId id) const;

    /// Names the state of all that a published property shows to strangers: as long as it is the same, so is that.
    /// NotFound for any other. Means nothing to other databases, nor when this one was restored.
    QByteArray publicRevision(PropertyId id) const;

    /// One's own properties, of an admin all of them, in the order of titles; never deleted ones.
    Page<Property> list(const Actor &actor, const PropertyFilter &filter, int limit,
                        const std::optional<PropertyPosition> &after) const;

    /// What list() can be narrowed by; an admin's choices are those of all hosts.
    PropertyChoices choices(const Actor &actor) const;

    /// A draft of the actor's. Id, host and status of the argument do not matter; amounts without a currency become
    /// zero of the base price's. Invalid with every fault.
    Property create(const Actor &actor, Property draft);

    /// PreconditionFailed when `version` is given and not the current one; Invalid with every fault.
    Property update(const Actor &actor, PropertyId id, std::optional<qint64> version, const Edit &edit);

    /// All of them or none, in their order. The pointers of Invalid begin with /changes/0/fields for the first;
    /// PreconditionFailed as update().
    QList<Property> updateAll(const Actor &actor, const QList<PropertyEdit> &edits);

    /// A draft of the same host with another title; photos and price rules come along when wanted.
    Property duplicate(const Actor &actor, PropertyId id, const PropertyCopy &copy);

    /// Offers it to guests; no change when it is published already. Invalid with everything that is missing.
    Property publish(const Actor &actor, PropertyId id);

    /// Takes a published property off the market; what is booked stays so. WrongState when it is a draft.
    Property unlist(const Actor &actor, PropertyId id);

    /// Takes it out of the program for good. Conflict (HAS_STAYS) while bookings claim nights from today on.
    void remove(const Actor &actor, PropertyId id, std::optional<qint64> version);

    /// Nothing when there is no such property; deleted ones are found.
    std::optional<Property> find(Session &session, PropertyId id) const;
    Question<std::optional<Property>> ask(Session &session, PropertyId id) const;

    /// Whatever its status but DELETED. NotFound when there is none.
    Property get(Session &session, PropertyId id) const;

    /// As show(), inside a transaction.
    Property getVisible(Session &session, const Actor &actor, PropertyId id) const;

    /// The same of what ask() was answered.
    static Property visible(const Actor &actor, const std::optional<Property> &property);

    /// The same with its row locked until the transaction ends; deleted ones are found, too.
    std::optional<Property> findForUpdate(Session &session, PropertyId id) const;

    /// To be managed by this actor. NotFound when the actor may not know of it, Forbidden when it is another host's
    /// published property.
    Property getManaged(Session &session, const Actor &actor, PropertyId id) const;

    /// To be managed by this actor, with its row locked until the transaction ends. NotFound when the actor may not
    /// know of it, Forbidden when it is another host's published property.
    Property getManagedForUpdate(Session &session, const Actor &actor, PropertyId id) const;

private:
    Property change(Session &session, const Actor &actor, PropertyId id, std::optional<qint64> version,
                    const Edit &edit);
    void copyPhotos(Session &session, PropertyId from, PropertyId to) const;

    Database &m_database;
    const Clock &m_clock;
    Watcher m_watcher;
    Copier m_ruleCopier;
    PropertyRepository m_properties;
    PhotoRepository m_photos;
};

} // namespace roost
