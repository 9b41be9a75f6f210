#pragma once

#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/pricing/price_change_json.h"
#include "backend/modules/pricing/price_journal.h"
#include "backend/modules/pricing/price_plan.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// What edits changed, or would: the entry of the journal, and what becomes of each property's nights.
struct PriceChangeResult
{
    PriceChange change{};
    QMap<PropertyId, QList<TermsChange>> calendar{};
};

enum class Preview { No, Yes };

/// Changes of prices, restrictions and rules of many properties at once, and the journal of all such changes. Any
/// thread.
class PriceChangeService
{
public:
    PriceChangeService(Database &database, const PropertyService &properties, const Clock &clock);

    /// All of the edits, in their order, or none: Invalid with every fault of every edit, the pointers begin with
    /// /changes/0. NotFound or Forbidden for a property that is not the actor's. A preview writes nothing.
    PriceChangeResult change(const Actor &actor, const QList<PriceEdit> &edits, Preview preview);

    /// Of one's own properties, of an admin all; the latest first.
    Page<PriceChange> list(const Actor &actor, const std::optional<PropertyId> &propertyId, int limit,
                           const std::optional<PriceChangeId> &before) const;

    /// What edits would make of one property, whatever properties they name; locks and writes nothing. The plan has the
    /// overrides of `nights`, and of all nights that can be booked. Throws as change() does.
    PricePlan draft(Session &session, const Actor &actor, PropertyId propertyId, const QList<PriceEdit> &edits,
                    const DateRange &nights) const;

    /// Puts back what was before the change, as a change of its own. Conflict CHANGED_SINCE with the later changes of
    /// the same things (code of each error: CHANGED, pointer: /price_changes/<id>); Conflict BOOKED with the bookings
    /// made since that depend on it (code: BOOKED, pointer: /bookings/<id>).
    PriceChange undo(const Actor &actor, PriceChangeId id);

private:
    QMap<PropertyId, PricePlan> plansFor(Session &session, const Actor &actor, const QList<PriceEdit> &edits);
    PropertyEffect wayBack(Session &session, const Actor &actor, const PriceChange &change, const PriceEffect &effect);

    Database &m_database;
    const PropertyService &m_properties;
    const Clock &m_clock;
    PriceChangeRepository m_changes;
    PriceJournal m_journal;
};

} // namespace roost
