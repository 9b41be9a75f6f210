#include "backend/modules/property/property_rules.h"

#include <QTimeZone>

namespace roost {

namespace {

void checkAmount(QList<FieldError> &errors, const Money &amount, qint64 minimum, const Currency &currency,
                 const QString &pointer)
{
    if (amount.currency() != currency)
        errors.append({pointer, QStringLiteral("CURRENCY"),
                       QStringLiteral("Must be in the property's currency, %1.").arg(currency.code())});
    if (amount.minor() < minimum || amount.minor() > maximumPriceMinor)
        errors.append({pointer, QStringLiteral("RANGE"),
                       QStringLiteral("Must be from %1 to %2 minor units.").arg(minimum).arg(maximumPriceMinor)});
}

void checkText(QList<FieldError> &errors, const QString &text, const QString &pointer)
{
    if (text.trimmed().isEmpty())
        errors.append({pointer, QStringLiteral("REQUIRED"), QStringLiteral("Must not be blank.")});
}

void checkLimits(QList<FieldError> &errors, const Property &property)
{
    if (property.includedGuests > property.maxGuests)
        errors.append({QStringLiteral("/included_guests"), QStringLiteral("RANGE"),
                       QStringLiteral("Must not be more than max_guests.")});
    if (property.maxNights < property.minNights)
        errors.append({QStringLiteral("/max_nights"), QStringLiteral("RANGE"),
                       QStringLiteral("Must not be less than min_nights.")});
    if (property.bookingWindowDays < property.advanceNoticeDays)
        errors.append({QStringLiteral("/booking_window_days"), QStringLiteral("RANGE"),
                       QStringLiteral("Must not be less than advance_notice_days.")});
}

/// A longer stay never costs less to clean.
void checkShortStay(QList<FieldError> &errors, const Property &property)
{
    const QString pointer = QStringLiteral("/short_stay_cleaning_fee");
    checkAmount(errors, *property.shortStayCleaningFee, 0, property.currency(), pointer);
    if (property.shortStayCleaningFee->minor() > property.cleaningFee.minor())
        errors.append({pointer, QStringLiteral("RANGE"), QStringLiteral("Must not be more than cleaning_fee.")});
}

} // namespace

QList<FieldError> faultsOf(const Property &property)
{
    QList<FieldError> errors;
    checkText(errors, property.title, QStringLiteral("/title"));
    checkText(errors, property.city, QStringLiteral("/city"));
    if (!QTimeZone::isTimeZoneIdAvailable(property.timeZone.toUtf8()))
        errors.append({QStringLiteral("/time_zone"), QStringLiteral("FORMAT"),
                       QStringLiteral("Must be an IANA time zone, as Europe/Lisbon.")});
    if (property.latitude.has_value() != property.longitude.has_value())
        errors.append({property.latitude ? QStringLiteral("/longitude") : QStringLiteral("/latitude"),
                       QStringLiteral("REQUIRED"), QStringLiteral("Latitude and longitude go together.")});
    checkLimits(errors, property);

    const Currency &currency = property.currency();
    checkAmount(errors, property.basePrice, 1, currency, QStringLiteral("/base_price"));
    if (property.weekendPrice)
        checkAmount(errors, *property.weekendPrice, 1, currency, QStringLiteral("/weekend_price"));
    checkAmount(errors, property.cleaningFee, 0, currency, QStringLiteral("/cleaning_fee"));
    if (property.shortStayCleaningFee)
        checkShortStay(errors, property);
    checkAmount(errors, property.extraGuestFee, 0, currency, QStringLiteral("/extra_guest_fee"));
    checkAmount(errors, property.petFee, 0, currency, QStringLiteral("/pet_fee"));
    return errors;
}

QList<FieldError> missingForPublication(const Property &property)
{
    QList<FieldError> errors;
    checkText(errors, property.description, QStringLiteral("/description"));
    checkText(errors, property.address, QStringLiteral("/address"));
    return errors;
}

} // namespace roost
