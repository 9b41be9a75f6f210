#pragma once

#include "ui/api/answer.h"
#include "ui/api/price_change_api.h"
#include "ui/api/price_curve.h"
#include "ui/api/price_rule.h"
#include "ui/api/price_simulation.h"

namespace roost::ui {

/// What a property's prices follow from, and what follows from a draft of it. GUI thread; a callback is dropped when
/// its context is gone.
class PricingApi
{
public:
    explicit PricingApi(ApiClient &client);

    /// The property as the contract has it, price fields among them.
    void property(const QString &propertyId, QObject *context, Answer<QJsonObject> callback);
    void rules(const QString &propertyId, QObject *context, Answer<QList<PriceRule>> callback);

    /// [from, to), at most 731 nights. changes: of a draft, none for what is so now. A problem's pointers begin with
    /// /changes/0 for the first.
    void curve(const QString &propertyId, QDate from, QDate to, const QJsonArray &changes, QObject *context,
               Answer<PriceCurve> callback);

    /// Replays the stays that arrived in [from, to). elasticity: from -5 to 0.
    void simulate(const QString &propertyId, QDate from, QDate to, const QJsonArray &changes, double elasticity,
                  QObject *context, Answer<PriceSimulation> callback);

    /// What applying the draft to the property would change, or changes: all or nothing.
    void preview(const QString &propertyId, const QJsonArray &changes, QObject *context, Answer<PriceChange> callback);
    void apply(const QString &propertyId, const QJsonArray &changes, QObject *context, Answer<PriceChange> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
