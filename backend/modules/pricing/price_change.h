#pragma once

#include "backend/modules/pricing/tariff.h"
#include "backend/modules/property/property.h"

#include <QJsonObject>
#include <QMap>

namespace roost {

/// What some nights, rules and fields of one property are at one moment: only those that a change is about.
struct PriceState
{
    QMap<QDate, NightlyOverride> nights{};               ///< one that says nothing: the night has none
    QMap<PriceRuleId, std::optional<PriceRule>> rules{}; ///< nothing: there is no such rule
    QJsonObject fields{};                                ///< of the property, as the contract names them

    bool isEmpty() const { return nights.isEmpty() && rules.isEmpty() && fields.isEmpty(); }
};

/// What a change does to one property. Both states are of the same nights, rules and fields.
struct PriceEffect
{
    PropertyId propertyId{};
    PriceState before{};
    PriceState after{};

    /// Without what stays as it is; a rule's version does not matter.
    PriceEffect withoutUnchanged() const;

    bool isEmpty() const { return before.isEmpty(); }

    /// The way back.
    PriceEffect reversed() const { return {propertyId, after, before}; }

    /// The nights whose price or restrictions it concerns by an override or a season, as few ranges as there can be, in
    /// order.
    QList<DateRange> concernedNights() const;
};

/// Whether two states are the same in all but the versions of rules.
bool isSame(const PriceState &a, const PriceState &b);

/// By which way a change came.
enum class ChangeSource { Calendar, Property, Rules, Bulk, Undo };

template <>
inline constexpr auto enumNames<ChangeSource> = std::to_array<EnumName<ChangeSource>>({
    {ChangeSource::Calendar, QLatin1StringView("calendar")},
    {ChangeSource::Property, QLatin1StringView("property")},
    {ChangeSource::Rules, QLatin1StringView("rules")},
    {ChangeSource::Bulk, QLatin1StringView("bulk")},
    {ChangeSource::Undo, QLatin1StringView("undo")},
});

/// One entry of the journal: who changed what, when, all at once.
struct PriceChange
{
    std::optional<PriceChangeId> id{}; ///< nothing: a preview
    qint64 sequence = 0;               ///< later changes have higher ones
    UserId actorId{};
    QString actorName{};
    QDateTime at{};
    ChangeSource source = ChangeSource::Rules;
    std::optional<PriceChangeId> undoOf{};
    QList<PriceEffect> effects{}; ///< one a property
};

/// The fields of a property that its prices and restrictions depend on, as the contract has them.
QJsonObject priceFieldsOf(const Property &property);

} // namespace roost
