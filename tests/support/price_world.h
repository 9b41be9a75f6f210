#pragma once

#include "backend/core/errors.h"
#include "backend/modules/pricing/price_change_service.h"
#include "backend/modules/pricing/price_rule_service.h"
#include "backend/modules/pricing/pricing_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"

#include <QtTest>

namespace roost::test {

inline const DateRange weekInMay{{2030, 5, 6}, {2030, 5, 13}};

inline NightsEdit priceOf(qint64 minor, const DateRange &nights = weekInMay)
{
    return {.nights = nights, .price = std::optional(money(minor))};
}

inline PriceRule season(qint64 minor)
{
    PriceRule rule{.kind = RuleKind::Season, .name = QStringLiteral("Spring"), .nights = weekInMay};
    rule.price = money(minor);
    return rule;
}

inline PriceRule linenFee()
{
    PriceRule fee{.kind = RuleKind::Fee, .name = QStringLiteral("Linen")};
    fee.amount = money(1'000);
    return fee;
}

/// "/price NOT_ALLOWED"
inline QStringList codesOf(const QList<FieldError> &errors)
{
    QStringList codes;
    for (const FieldError &error : errors)
        codes.append(error.pointer + u' ' + error.code);
    return codes;
}

/// Everything about prices over a database of its own, at noon of 1 May 2030: a host with two published properties at
/// 100.00 EUR a night, and a guest.
class PriceWorld
{
public:
    explicit PriceWorld(const QString &databaseUrl)
        : database(databaseUrl, events)
    {
        events.subscribe([this](const EventPointer &event) {
            const std::lock_guard guard(m_mutex);
            const QVariantMap payload = event->payload();
            published.append(QStringLiteral("%1 %2 %3")
                                 .arg(event->name(), payload.value("from").toString(), payload.value("to").toString()));
        });
        properties.setWatcher(
            [this](Session &session, const Actor &actor, const Property &before, const Property &after) {
                PriceJournal(clock).recordFields(session, actor, before, after);
            });
        host = insertUser(database, Role::Host);
        guest = insertUser(database);
        first = insertProperty(database, sampleProperty(host.userId));
        second = insertProperty(database, sampleProperty(host.userId));
    }

    PriceChangeResult apply(const PriceEdit &edit, Preview preview = Preview::No)
    {
        return changes.change(host, {edit}, preview);
    }

    qint64 priceAt(const Property &property, QDate night)
    {
        return pricing.explain(guest, property.id, night, 1).rate.price.minor();
    }

    /// The latest first.
    QList<PriceChange> journal() { return changes.list(host, {}, 100, {}).items; }

    ManualClock clock{"2030-05-01T12:00:00Z"};
    EventBus events;
    Database database;
    PropertyService properties{database, clock};
    PricingService pricing{database, properties, clock};
    PriceRuleService rules{database, properties, clock};
    PriceChangeService changes{database, properties, clock};
    QStringList published;
    Actor host;
    Actor guest;
    Property first;
    Property second;

private:
    std::mutex m_mutex;
};

} // namespace roost::test
