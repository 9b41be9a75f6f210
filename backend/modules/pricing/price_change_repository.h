#pragma once

#include "backend/database/session.h"
#include "backend/modules/pricing/price_change.h"

namespace roost {

/// A booking that a change cannot be undone under.
struct DependentBooking
{
    BookingId id{};
    QString code{};
    DateRange stay{};
};

/// The SQL of overrides and rules as they are written, and of the journal of their changes.
class PriceChangeRepository
{
public:
    /// Everything that the host has set: all rules, and the overrides of these nights.
    Tariff tariff(Session &session, const Property &property, const QList<DateRange> &nights) const;

    /// What the same nights, rules and fields are now.
    PriceState currentState(Session &session, const Property &property, const PriceState &like) const;

    /// Writes overrides over what there is; one that says nothing is removed.
    void saveOverrides(Session &session, PropertyId propertyId, const QList<NightlyOverride> &overrides,
                       UserId updatedBy, const QDateTime &now) const;

    /// A rule over the one that there was, with its version one higher; or a new one.
    void saveRule(Session &session, PropertyId propertyId, const PriceRule &rule, UserId createdBy,
                  const QDateTime &now) const;
    void removeRule(Session &session, PropertyId propertyId, PriceRuleId id) const;

    void insert(Session &session, const PriceChange &change) const;
    std::optional<PriceChange> find(Session &session, PriceChangeId id) const;

    /// Latest first, those before this one. host: effects on this account's properties only; nothing: of all.
    QList<PriceChange> list(Session &session, const std::optional<UserId> &host,
                            const std::optional<PropertyId> &propertyId, int limit,
                            const std::optional<PriceChangeId> &before) const;

    /// Changes after this one that concern the same nights, rules or fields of the property.
    QList<PriceChangeId> laterThan(Session &session, const PriceChange &change, PropertyId propertyId) const;

    /// Bookings made since the change that have one of its nights, or a line by one of its rules; for changed fields
    /// all that were made since. Those that came to nothing do not count.
    QList<DependentBooking> bookingsSince(Session &session, const PriceChange &change, PropertyId propertyId) const;

private:
    QList<PriceChange> read(Session &session, const QList<Row> &rows, const std::optional<UserId> &host) const;
};

} // namespace roost
