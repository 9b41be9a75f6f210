#include "ui/models/price_item.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace roost::ui {

PriceItem priceItemOf(RuleKind kind)
{
    static constexpr std::array items{PriceItem::Season,     PriceItem::LengthOfStay, PriceItem::EarlyBird,
                                      PriceItem::LastMinute, PriceItem::Coupon,       PriceItem::Fee,
                                      PriceItem::Tax};
    return items[static_cast<std::size_t>(kind)];
}

bool isRule(PriceItem item)
{
    return propertyFieldsOf(item).isEmpty();
}

RuleKind ruleKindOf(PriceItem item)
{
    for (const auto kind : {RuleKind::LengthOfStay, RuleKind::EarlyBird, RuleKind::LastMinute, RuleKind::Coupon,
                            RuleKind::Fee, RuleKind::Tax}) {
        if (priceItemOf(kind) == item)
            return kind;
    }
    return RuleKind::Season;
}

QStringList propertyFieldsOf(PriceItem item)
{
    switch (item) {
    case PriceItem::Base:
        return {QStringLiteral("base_price"), QStringLiteral("min_nights")};
    case PriceItem::Weekend:
        return {QStringLiteral("weekend_price"), QStringLiteral("weekend_nights")};
    case PriceItem::Cleaning:
        return {QStringLiteral("cleaning_fee"), QStringLiteral("short_stay_cleaning_fee"),
                QStringLiteral("short_stay_nights")};
    case PriceItem::ExtraGuest:
        return {QStringLiteral("extra_guest_fee"), QStringLiteral("included_guests")};
    case PriceItem::Pet:
        return {QStringLiteral("pet_fee"), QStringLiteral("max_pets")};
    default:
        return {};
    }
}

QString idOfItem(PriceItem item)
{
    switch (item) {
    case PriceItem::Base:
        return QStringLiteral("base");
    case PriceItem::Weekend:
        return QStringLiteral("weekend");
    case PriceItem::Cleaning:
        return QStringLiteral("cleaning");
    case PriceItem::ExtraGuest:
        return QStringLiteral("extra-guest");
    case PriceItem::Pet:
        return QStringLiteral("pet");
    default:
        return {};
    }
}

std::optional<PriceItem> priceItemOfLine(const QString &rule)
{
    static const QHash<QString, PriceItem> items{
        {QStringLiteral("base"), PriceItem::Base},
        {QStringLiteral("weekend"), PriceItem::Weekend},
        {QStringLiteral("season"), PriceItem::Season},
        {QStringLiteral("length_of_stay"), PriceItem::LengthOfStay},
        {QStringLiteral("early_bird"), PriceItem::EarlyBird},
        {QStringLiteral("last_minute"), PriceItem::LastMinute},
        {QStringLiteral("coupon"), PriceItem::Coupon},
        {QStringLiteral("cleaning"), PriceItem::Cleaning},
        {QStringLiteral("short_stay_cleaning"), PriceItem::Cleaning},
        {QStringLiteral("extra_guest"), PriceItem::ExtraGuest},
        {QStringLiteral("pet"), PriceItem::Pet},
        {QStringLiteral("fee"), PriceItem::Fee},
        {QStringLiteral("tax"), PriceItem::Tax},
    };
    const auto found = items.constFind(rule);
    return found == items.constEnd() ? std::nullopt : std::optional(*found);
}

QString priceItemName(PriceItem item)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("PriceItem", "Base price"),
        QT_TRANSLATE_NOOP("PriceItem", "Weekend price"),
        QT_TRANSLATE_NOOP("PriceItem", "Season"),
        QT_TRANSLATE_NOOP("PriceItem", "Length of stay"),
        QT_TRANSLATE_NOOP("PriceItem", "Early bird"),
        QT_TRANSLATE_NOOP("PriceItem", "Last minute"),
        QT_TRANSLATE_NOOP("PriceItem", "Coupon"),
        QT_TRANSLATE_NOOP("PriceItem", "Cleaning"),
        QT_TRANSLATE_NOOP("PriceItem", "Further guests"),
        QT_TRANSLATE_NOOP("PriceItem", "Pets"),
        QT_TRANSLATE_NOOP("PriceItem", "Fee"),
        QT_TRANSLATE_NOOP("PriceItem", "Tax"),
    };
    return QCoreApplication::translate("PriceItem", names[static_cast<std::size_t>(item)]);
}

} // namespace roost::ui
