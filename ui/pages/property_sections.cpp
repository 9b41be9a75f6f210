#include "ui/pages/property_sections.h"

#include <QCoreApplication>

namespace roost::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PropertySections", text);
}

QStringList row(std::initializer_list<const char *> names)
{
    QStringList fields;
    for (const auto *name : names)
        fields << QLatin1String(name);
    return fields;
}

} // namespace

QStringList PropertySection::fields() const
{
    QStringList names;
    for (const auto &line : rows)
        names += line;
    return names;
}

QList<PropertySection> propertySections()
{
    return {
        {QStringLiteral("basics"),
         say(QT_TRANSLATE_NOOP("PropertySections", "Basics")),
         {},
         {row({"title"}), row({"property_type"}), row({"description"}), row({"tags"})}},
        {QStringLiteral("place"),
         say(QT_TRANSLATE_NOOP("PropertySections", "Address and place")),
         {},
         {row({"address"}), row({"city", "country"}), row({"time_zone"}), row({"latitude", "longitude"})}},
        {QStringLiteral("rooms"),
         say(QT_TRANSLATE_NOOP("PropertySections", "Capacity and rooms")),
         {},
         {row({"max_guests", "bedrooms", "bathrooms"})}},
        {QStringLiteral("amenities"),
         say(QT_TRANSLATE_NOOP("PropertySections", "Amenities")),
         say(QT_TRANSLATE_NOOP("PropertySections", "Guests search by these.")),
         {row({"amenities"})}},
        {QStringLiteral("rules"),
         say(QT_TRANSLATE_NOOP("PropertySections", "House rules")),
         {},
         {row({"house_rules"}), row({"smoking_allowed", "events_allowed"}), row({"max_pets", "pet_fee"})}},
        {QStringLiteral("arrival"),
         say(QT_TRANSLATE_NOOP("PropertySections", "Check-in and check-out")),
         say(QT_TRANSLATE_NOOP("PropertySections", "By the clock of the place.")),
         {row({"check_in_time", "check_out_time", "preparation_nights"})}},
        {QStringLiteral("booking"),
         say(QT_TRANSLATE_NOOP("PropertySections", "Policy and booking rules")),
         {},
         {row({"cancellation_policy"}), row({"instant_book"}), row({"min_nights", "max_nights", "minimum_gap_nights"}),
          row({"advance_notice_days", "booking_window_days"})}},
        {QStringLiteral("prices"),
         say(QT_TRANSLATE_NOOP("PropertySections", "Prices")),
         say(QT_TRANSLATE_NOOP("PropertySections", "Seasons, discounts and taxes are rules of their own.")),
         {row({"base_price", "weekend_price"}), row({"weekend_nights"}), row({"included_guests", "extra_guest_fee"}),
          row({"cleaning_fee"}), row({"short_stay_cleaning_fee", "short_stay_nights"})}},
    };
}

QString sectionOf(const QString &field)
{
    const auto sections = propertySections();
    for (const auto &section : sections) {
        if (section.fields().contains(field))
            return section.id;
    }
    return {};
}

} // namespace roost::ui
