#pragma once

#include "backend/database/database.h"
#include "backend/modules/pricing/price_edit.h"
#include "backend/modules/pricing/price_journal.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// The rules of a property, one by one, for its host and admins. Every function is one transaction, and every change of
/// it is in the journal. Any thread.
class PriceRuleService
{
public:
    PriceRuleService(Database &database, const PropertyService &properties, const Clock &clock);

    /// In the order in which they are asked.
    QList<PriceRule> list(const Actor &actor, PropertyId propertyId) const;

    /// NotFound when there is none.
    PriceRule show(const Actor &actor, PropertyId propertyId, PriceRuleId id) const;

    /// Invalid with every fault.
    PriceRule add(const Actor &actor, PropertyId propertyId, const PriceRule &rule);

    /// body: as of a PATCH. PreconditionFailed when `version` is given and not the current one.
    PriceRule change(const Actor &actor, PropertyId propertyId, PriceRuleId id, std::optional<qint64> version,
                     const QJsonObject &body);
    void remove(const Actor &actor, PropertyId propertyId, PriceRuleId id, std::optional<qint64> version);

    /// Gives a property all the rules of another, in the caller's transaction.
    void copyAll(Session &session, const Actor &actor, const Property &from, const Property &to);

private:
    PriceRule get(Session &session, const Property &property, PriceRuleId id) const;
    PriceEffect commit(Session &session, const Actor &actor, const Property &property, const PriceEdit &edit);

    Database &m_database;
    const PropertyService &m_properties;
    const Clock &m_clock;
    PriceChangeRepository m_changes;
    PriceJournal m_journal;
};

} // namespace roost
