#pragma once

#include "backend/database/session.h"
#include "backend/modules/property/property.h"

namespace roost {

/// Which properties a list has.
struct PropertyFilter
{
    QString text{};                         ///< part of a title or a city, without case; empty: any
    QString city{};                         ///< without case; empty: any
    std::optional<PropertyStatus> status{}; ///< any but DELETED when not given
    std::optional<PropertyId> id{};
    std::optional<PropertyType> type{};
    QString tag{}; ///< as it is written; empty: any
};

/// A place in a list by title.
struct PropertyPosition
{
    QString title{};
    PropertyId id{};
};

/// What lists of properties can be narrowed by, each in order.
struct PropertyChoices
{
    QStringList cities{};
    QStringList tags{};
};

/// The SQL of properties and their amenities.
class PropertyRepository
{
public:
    std::optional<Property> find(Session &session, PropertyId id) const;
    Question<std::optional<Property>> ask(Session &session, PropertyId id) const;

    /// Changes with every change of what PUBLISHED properties show: the row, its amenities (which are not written
    /// without it), its host's name. Nothing when it is not published.
    std::optional<QByteArray> findPublicRevision(Session &session, PropertyId id) const;

    /// The same as find(), with the row locked until the transaction ends.
    std::optional<Property> findForUpdate(Session &session, PropertyId id) const;

    /// Locks the row until the transaction ends. Sent along with the next statement.
    void lock(Session &session, PropertyId id) const;

    /// The same of one that is PUBLISHED: Overtaken, at the latest by the commit, when it is not.
    void lockPublished(Session &session, PropertyId id) const;

    /// By title without case, then id; up to `limit`, but never deleted ones. host: nothing for those of all hosts.
    QList<Property> list(Session &session, const std::optional<UserId> &host, const PropertyFilter &filter, int limit,
                         const std::optional<PropertyPosition> &after) const;

    /// Of all that are not deleted; up to `limit` of each. host: nothing for those of all hosts.
    PropertyChoices choices(Session &session, const std::optional<UserId> &host, int limit) const;

    void insert(Session &session, const Property &property) const;

    /// Writes everything but id, host and currency, and raises the version.
    void update(Session &session, const Property &property) const;

    /// Whether bookings claim nights from this day on; holds that have expired do not count.
    bool hasStaysFrom(Session &session, PropertyId id, QDate today, const QDateTime &now) const;

private:
    /// Everything but id, host, currency and version.
    void write(Session &session, const Property &property) const;
};

} // namespace roost
