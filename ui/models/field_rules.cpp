#include "ui/models/field_rules.h"

#include "ui/api/money.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace roost::ui {

namespace {

using Kind = FieldSchema::Kind;

QString say(const char *sentence)
{
    return QCoreApplication::translate("FieldRules", sentence);
}

/// A limit as the person reads it: an amount in its currency.
QString limitText(const FieldSchema &field, double limit, const QString &currency)
{
    const QLocale locale;
    if (field.kind == Kind::Amount)
        return Money{static_cast<qint64>(limit), currency}.toString(locale);
    return locale.toString(limit, 'g', QLocale::FloatingPointShortest);
}

QString faultOfRange(const FieldSchema &field, double number, const QString &currency)
{
    const bool isTooLow = field.minimum && number < *field.minimum;
    const bool isTooHigh = field.maximum && number > *field.maximum;
    if (!isTooLow && !isTooHigh)
        return {};
    if (field.minimum && field.maximum && field.kind != Kind::Amount)
        return say(QT_TRANSLATE_NOOP("FieldRules", "From %1 to %2."))
            .arg(limitText(field, *field.minimum, currency), limitText(field, *field.maximum, currency));
    return isTooLow
               ? say(QT_TRANSLATE_NOOP("FieldRules", "At least %1.")).arg(limitText(field, *field.minimum, currency))
               : say(QT_TRANSLATE_NOOP("FieldRules", "At most %1.")).arg(limitText(field, *field.maximum, currency));
}

bool hasFormat(const QString &format, const QString &text)
{
    static const auto timeZones = QTimeZone::availableTimeZoneIds(); // sorted
    if (format == QLatin1String("time-zone"))
        return std::binary_search(timeZones.begin(), timeZones.end(), text.toLatin1());
    if (format == QLatin1String("country"))
        return text.size() == 2 && QLocale::codeToTerritory(text) != QLocale::AnyTerritory;
    return true; // the server knows the others
}

QString faultOfForm(const FieldSchema &field, const QString &text)
{
    if (!field.choices.isEmpty() && !field.choices.contains(text))
        return say(QT_TRANSLATE_NOOP("FieldRules", "Choose one of the list."));
    if (field.format == QLatin1String("country") && !hasFormat(field.format, text))
        return say(QT_TRANSLATE_NOOP("FieldRules", "Choose a country of the list."));
    if (field.format == QLatin1String("time-zone") && !hasFormat(field.format, text))
        return say(QT_TRANSLATE_NOOP("FieldRules", "Choose a time zone of the list."));
    if (!field.pattern.isEmpty() && !QRegularExpression(field.pattern).match(text).hasMatch())
        return say(QT_TRANSLATE_NOOP("FieldRules", "This does not have the right form."));
    return {};
}

QString faultOfText(const FieldSchema &field, const QString &given)
{
    const auto text = given.trimmed();
    if (field.maxLength && text.size() > *field.maxLength)
        return QCoreApplication::translate("FieldRules", "At most %n characters; there are %1.", nullptr,
                                           *field.maxLength)
            .arg(text.size());
    if (text.size() < field.minLength)
        return text.isEmpty()
                   ? say(QT_TRANSLATE_NOOP("FieldRules", "This is needed."))
                   : QCoreApplication::translate("FieldRules", "At least %n characters.", nullptr, field.minLength);
    return text.isEmpty() ? QString() : faultOfForm(field, text);
}

QString faultOfNumber(const FieldSchema &field, const QJsonValue &value)
{
    if (!value.isDouble())
        return field.kind == Kind::Integer ? say(QT_TRANSLATE_NOOP("FieldRules", "A whole number goes here."))
                                           : say(QT_TRANSLATE_NOOP("FieldRules", "A number goes here."));
    return faultOfRange(field, value.toDouble(), {});
}

QString faultOfAmount(const FieldSchema &field, const QJsonValue &value, const QString &currency)
{
    if (!value.isObject())
        return say(QT_TRANSLATE_NOOP("FieldRules", "An amount goes here, such as %1."))
            .arg(Money{12'050, currency}.toString(QLocale()));
    return faultOfRange(field, value[QLatin1String("amount")].toDouble(), currency);
}

QString faultOfTexts(const FieldSchema &field, const QJsonArray &texts)
{
    if (field.maxItems && texts.size() > *field.maxItems)
        return QCoreApplication::translate("FieldRules", "At most %n entries; there are %1.", nullptr, *field.maxItems)
            .arg(texts.size());
    const bool isLong = std::any_of(texts.begin(), texts.end(), [&field](const QJsonValue &text) {
        return field.maxLength && text.toString().size() > *field.maxLength;
    });
    return isLong ? QCoreApplication::translate("FieldRules", "At most %n characters each.", nullptr, *field.maxLength)
                  : QString();
}

double numberIn(const QJsonValue &value)
{
    return value.isObject() ? value[QLatin1String("amount")].toDouble() : value.toDouble();
}

} // namespace

bool isBlank(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

QString faultOf(const FieldSchema &field, const QJsonValue &value, const QString &currency)
{
    if (value.isUndefined() || (field.kind != Kind::Text && isBlank(value)))
        return field.isNullable || !field.isRequired ? QString()
                                                     : say(QT_TRANSLATE_NOOP("FieldRules", "This is needed."));
    switch (field.kind) {
    case Kind::Text:
        return faultOfText(field, value.toString());
    case Kind::Integer:
    case Kind::Number:
        return faultOfNumber(field, value);
    case Kind::Amount:
        return faultOfAmount(field, value, currency);
    case Kind::Texts:
        return faultOfTexts(field, value.toArray());
    default:
        return {};
    }
}

QString faultBeside(const FieldSchema &field, const QJsonValue &value, const QJsonValue &other,
                    const QString &otherName)
{
    if (!field.with.isEmpty() && isBlank(value) && !isBlank(other))
        return say(QT_TRANSLATE_NOOP("FieldRules", "This goes together with “%1”.")).arg(otherName);
    if (isBlank(value) || isBlank(other) || value.isString() || other.isString())
        return {};
    if (!field.atLeast.isEmpty() && numberIn(value) < numberIn(other))
        return say(QT_TRANSLATE_NOOP("FieldRules", "Not less than “%1”.")).arg(otherName);
    if (!field.atMost.isEmpty() && numberIn(value) > numberIn(other))
        return say(QT_TRANSLATE_NOOP("FieldRules", "Not more than “%1”.")).arg(otherName);
    return {};
}

} // namespace roost::ui
