#include "ui/models/property_labels.h"

#include "ui/api/money.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

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

QString propertyFieldLabel(const QString &field)
{
    static const Labels labels{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("PropertyLabels", "Title")},
        {QStringLiteral("property_type"), QT_TRANSLATE_NOOP("PropertyLabels", "Kind")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("PropertyLabels", "Description")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("PropertyLabels", "Address")},
        {QStringLiteral("city"), QT_TRANSLATE_NOOP("PropertyLabels", "City")},
        {QStringLiteral("country"), QT_TRANSLATE_NOOP("PropertyLabels", "Country")},
        {QStringLiteral("time_zone"), QT_TRANSLATE_NOOP("PropertyLabels", "Time zone")},
        {QStringLiteral("latitude"), QT_TRANSLATE_NOOP("PropertyLabels", "Latitude")},
        {QStringLiteral("longitude"), QT_TRANSLATE_NOOP("PropertyLabels", "Longitude")},
        {QStringLiteral("max_guests"), QT_TRANSLATE_NOOP("PropertyLabels", "Guests at the most")},
        {QStringLiteral("bedrooms"), QT_TRANSLATE_NOOP("PropertyLabels", "Bedrooms")},
        {QStringLiteral("bathrooms"), QT_TRANSLATE_NOOP("PropertyLabels", "Bathrooms")},
        {QStringLiteral("amenities"), QT_TRANSLATE_NOOP("PropertyLabels", "Amenities")},
        {QStringLiteral("tags"), QT_TRANSLATE_NOOP("PropertyLabels", "Tags")},
        {QStringLiteral("house_rules"), QT_TRANSLATE_NOOP("PropertyLabels", "House rules")},
        {QStringLiteral("smoking_allowed"), QT_TRANSLATE_NOOP("PropertyLabels", "Smoking allowed")},
        {QStringLiteral("events_allowed"), QT_TRANSLATE_NOOP("PropertyLabels", "Parties and events allowed")},
        {QStringLiteral("max_pets"), QT_TRANSLATE_NOOP("PropertyLabels", "Pets at the most")},
        {QStringLiteral("pet_fee"), QT_TRANSLATE_NOOP("PropertyLabels", "Fee for each pet")},
        {QStringLiteral("check_in_time"), QT_TRANSLATE_NOOP("PropertyLabels", "Check-in from")},
        {QStringLiteral("check_out_time"), QT_TRANSLATE_NOOP("PropertyLabels", "Check-out until")},
        {QStringLiteral("preparation_nights"), QT_TRANSLATE_NOOP("PropertyLabels", "Nights to prepare")},
        {QStringLiteral("instant_book"), QT_TRANSLATE_NOOP("PropertyLabels", "Book at once")},
        {QStringLiteral("cancellation_policy"), QT_TRANSLATE_NOOP("PropertyLabels", "Cancellation")},
        {QStringLiteral("min_nights"), QT_TRANSLATE_NOOP("PropertyLabels", "Nights at least")},
        {QStringLiteral("max_nights"), QT_TRANSLATE_NOOP("PropertyLabels", "Nights at the most")},
        {QStringLiteral("advance_notice_days"), QT_TRANSLATE_NOOP("PropertyLabels", "Days of notice")},
        {QStringLiteral("booking_window_days"), QT_TRANSLATE_NOOP("PropertyLabels", "Days ahead")},
        {QStringLiteral("minimum_gap_nights"), QT_TRANSLATE_NOOP("PropertyLabels", "Smallest gap")},
        {QStringLiteral("base_price"), QT_TRANSLATE_NOOP("PropertyLabels", "Price of a night")},
        {QStringLiteral("weekend_price"), QT_TRANSLATE_NOOP("PropertyLabels", "Price of a weekend night")},
        {QStringLiteral("weekend_nights"), QT_TRANSLATE_NOOP("PropertyLabels", "Weekend nights")},
        {QStringLiteral("cleaning_fee"), QT_TRANSLATE_NOOP("PropertyLabels", "Cleaning fee")},
        {QStringLiteral("short_stay_cleaning_fee"), QT_TRANSLATE_NOOP("PropertyLabels", "Cleaning fee of short stays")},
        {QStringLiteral("short_stay_nights"), QT_TRANSLATE_NOOP("PropertyLabels", "Nights of a short stay")},
        {QStringLiteral("included_guests"), QT_TRANSLATE_NOOP("PropertyLabels", "Guests included")},
        {QStringLiteral("extra_guest_fee"), QT_TRANSLATE_NOOP("PropertyLabels", "Fee for each further guest")},
    };
    return labelIn(labels, field);
}

QString propertyFieldNote(const QString &field)
{
    static const Labels labels{
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("PropertyLabels", "Guests see it once they have booked.")},
        {QStringLiteral("latitude"),
         QT_TRANSLATE_NOOP("PropertyLabels", "In degrees, north of the equator above zero.")},
        {QStringLiteral("longitude"), QT_TRANSLATE_NOOP("PropertyLabels", "In degrees, east of Greenwich above zero.")},
        {QStringLiteral("max_pets"), QT_TRANSLATE_NOOP("PropertyLabels", "0: no pets.")},
        {QStringLiteral("pet_fee"), QT_TRANSLATE_NOOP("PropertyLabels", "Of a stay.")},
        {QStringLiteral("preparation_nights"), QT_TRANSLATE_NOOP("PropertyLabels", "Kept free after each stay.")},
        {QStringLiteral("instant_book"), QT_TRANSLATE_NOOP("PropertyLabels", "Otherwise you answer every request.")},
        {QStringLiteral("advance_notice_days"),
         QT_TRANSLATE_NOOP("PropertyLabels", "Between booking and arrival, at least.")},
        {QStringLiteral("booking_window_days"),
         QT_TRANSLATE_NOOP("PropertyLabels", "Between booking and arrival, at the most.")},
        {QStringLiteral("minimum_gap_nights"),
         QT_TRANSLATE_NOOP("PropertyLabels", "No stay leaves fewer free nights beside it; 0: whatever it leaves.")},
        {QStringLiteral("weekend_price"), QT_TRANSLATE_NOOP("PropertyLabels", "Empty: like the others.")},
        {QStringLiteral("short_stay_cleaning_fee"), QT_TRANSLATE_NOOP("PropertyLabels", "Empty: the same fee.")},
        {QStringLiteral("included_guests"), QT_TRANSLATE_NOOP("PropertyLabels", "In the price of a night.")},
        {QStringLiteral("extra_guest_fee"), QT_TRANSLATE_NOOP("PropertyLabels", "Of a night.")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("PropertyLabels", "What guests read first.")},
        {QStringLiteral("tags"),
         QT_TRANSLATE_NOOP("PropertyLabels", "With commas between them. Only you see them; lists filter by them.")},
        {QStringLiteral("house_rules"),
         QT_TRANSLATE_NOOP("PropertyLabels", "In your words: what guests agree to when they book.")},
    };
    const auto *note = labels.value(field);
    return note ? QCoreApplication::translate("PropertyLabels", note) : QString();
}

namespace {

QString listText(const QString &field, const QJsonArray &values)
{
    const QLocale locale;
    QStringList words;
    for (const auto &value : values)
        words << (field == QLatin1String("weekend_nights") ? locale.dayName(value.toInt(), QLocale::ShortFormat)
                                                           : amenityLabel(value.toString()));
    return words.isEmpty() ? QStringLiteral("–") : words.join(QStringLiteral(", "));
}

} // namespace

QString propertyValueText(const QString &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined() || value == QJsonValue(QString()))
        return QStringLiteral("–");
    if (value.isBool())
        return value.toBool() ? QCoreApplication::translate("PropertyLabels", "Yes")
                              : QCoreApplication::translate("PropertyLabels", "No");
    if (value.isArray())
        return listText(field, value.toArray());
    if (value.isObject())
        return Money::fromJson(value.toObject()).toString(QLocale());
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    const auto code = value.toString();
    if (field == QLatin1String("property_type"))
        return propertyTypeLabel(code);
    if (field == QLatin1String("cancellation_policy"))
        return cancellationPolicyLabel(code);
    if (field == QLatin1String("country"))
        return QLocale::territoryToString(QLocale::codeToTerritory(code));
    return code;
}

} // namespace roost::ui
