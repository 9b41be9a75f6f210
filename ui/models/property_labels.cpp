#include "ui/models/property_labels.h"

#include <QCoreApplication>
#include <QHash>

namespace roost::ui {

namespace {

using Labels = QHash<QString, const char *>;

QString labelIn(const Labels &labels, const QString &code)
{
    const auto *label = labels.value(code);
    return label ? QCoreApplication::translate("PropertyLabels", label) : code;
}

} // namespace

QString propertyTypeLabel(const QString &code)
{
    static const Labels labels{
        {QStringLiteral("apartment"), QT_TRANSLATE_NOOP("PropertyLabels", "Apartment")},
        {QStringLiteral("house"), QT_TRANSLATE_NOOP("PropertyLabels", "House")},
        {QStringLiteral("villa"), QT_TRANSLATE_NOOP("PropertyLabels", "Villa")},
        {QStringLiteral("cabin"), QT_TRANSLATE_NOOP("PropertyLabels", "Cabin")},
        {QStringLiteral("room"), QT_TRANSLATE_NOOP("PropertyLabels", "Room")},
    };
    return labelIn(labels, code);
}

QString propertyStatusLabel(const QString &code)
{
    static const Labels labels{
        {QStringLiteral("DRAFT"), QT_TRANSLATE_NOOP("PropertyLabels", "Draft")},
        {QStringLiteral("PUBLISHED"), QT_TRANSLATE_NOOP("PropertyLabels", "Published")},
        {QStringLiteral("UNLISTED"), QT_TRANSLATE_NOOP("PropertyLabels", "Unlisted")},
    };
    return labelIn(labels, code);
}

QString cancellationPolicyLabel(const QString &code)
{
    static const Labels labels{
        {QStringLiteral("flexible"), QT_TRANSLATE_NOOP("PropertyLabels", "Flexible")},
        {QStringLiteral("moderate"), QT_TRANSLATE_NOOP("PropertyLabels", "Moderate")},
        {QStringLiteral("firm"), QT_TRANSLATE_NOOP("PropertyLabels", "Firm")},
        {QStringLiteral("strict"), QT_TRANSLATE_NOOP("PropertyLabels", "Strict")},
        {QStringLiteral("non_refundable"), QT_TRANSLATE_NOOP("PropertyLabels", "Non-refundable")},
    };
    return labelIn(labels, code);
}

QString amenityLabel(const QString &code)
{
    static const Labels labels{
        {QStringLiteral("wifi"), QT_TRANSLATE_NOOP("PropertyLabels", "Wi-Fi")},
        {QStringLiteral("kitchen"), QT_TRANSLATE_NOOP("PropertyLabels", "Kitchen")},
        {QStringLiteral("washer"), QT_TRANSLATE_NOOP("PropertyLabels", "Washer")},
        {QStringLiteral("dryer"), QT_TRANSLATE_NOOP("PropertyLabels", "Dryer")},
        {QStringLiteral("air_conditioning"), QT_TRANSLATE_NOOP("PropertyLabels", "Air conditioning")},
        {QStringLiteral("heating"), QT_TRANSLATE_NOOP("PropertyLabels", "Heating")},
        {QStringLiteral("workspace"), QT_TRANSLATE_NOOP("PropertyLabels", "Workspace")},
        {QStringLiteral("tv"), QT_TRANSLATE_NOOP("PropertyLabels", "TV")},
        {QStringLiteral("parking"), QT_TRANSLATE_NOOP("PropertyLabels", "Parking")},
        {QStringLiteral("pool"), QT_TRANSLATE_NOOP("PropertyLabels", "Pool")},
        {QStringLiteral("hot_tub"), QT_TRANSLATE_NOOP("PropertyLabels", "Hot tub")},
        {QStringLiteral("balcony"), QT_TRANSLATE_NOOP("PropertyLabels", "Balcony")},
        {QStringLiteral("garden"), QT_TRANSLATE_NOOP("PropertyLabels", "Garden")},
        {QStringLiteral("fireplace"), QT_TRANSLATE_NOOP("PropertyLabels", "Fireplace")},
        {QStringLiteral("elevator"), QT_TRANSLATE_NOOP("PropertyLabels", "Elevator")},
        {QStringLiteral("step_free"), QT_TRANSLATE_NOOP("PropertyLabels", "Step-free")},
        {QStringLiteral("crib"), QT_TRANSLATE_NOOP("PropertyLabels", "Crib")},
        {QStringLiteral("pets_allowed"), QT_TRANSLATE_NOOP("PropertyLabels", "Pets allowed")},
        {QStringLiteral("breakfast"), QT_TRANSLATE_NOOP("PropertyLabels", "Breakfast")},
        {QStringLiteral("sea_view"), QT_TRANSLATE_NOOP("PropertyLabels", "Sea view")},
    };
    return labelIn(labels, code);
}

} // namespace roost::ui
