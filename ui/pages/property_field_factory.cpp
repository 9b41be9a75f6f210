#include "ui/pages/property_field_factory.h"

#include "ui/models/property_labels.h"
#include "ui/widgets/amount_field.h"
#include "ui/widgets/area_field.h"
#include "ui/widgets/choice_field.h"
#include "ui/widgets/line_field.h"
#include "ui/widgets/lookup_field.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/set_field.h"
#include "ui/widgets/switch_field.h"
#include "ui/widgets/tag_field.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace roost::ui {

namespace {

using Kind = FieldSchema::Kind;

constexpr int longestLine = 300; ///< characters; what may be longer has several lines
constexpr int areaLines = 6;
constexpr int amenityColumns = 4;
constexpr int weekdays = 7;
constexpr int minutesApart = 30;
constexpr int minutesOfDay = 24 * 60;

QList<LookupField::Entry> countries()
{
    QList<LookupField::Entry> entries;
    for (int number = QLocale::AnyTerritory + 1; number <= QLocale::LastTerritory; ++number) {
        const auto territory = static_cast<QLocale::Territory>(number);
        const auto code = QLocale::territoryToCode(territory);
        if (code.size() == 2)
            entries.append({code, QLocale::territoryToString(territory)});
    }
    std::sort(entries.begin(), entries.end(),
              [](const auto &left, const auto &right) { return left.text < right.text; });
    return entries;
}

QList<LookupField::Entry> timeZones()
{
    QList<LookupField::Entry> entries;
    const auto ids = QTimeZone::availableTimeZoneIds();
    for (const auto &id : ids) {
        const auto name = QString::fromLatin1(id);
        if (name.contains(u'/') && !name.startsWith(QLatin1String("Etc/")))
            entries.append({name, name});
    }
    return entries;
}

/// Every half hour; another time is typed.
QList<LookupField::Entry> times()
{
    QList<LookupField::Entry> entries;
    for (int minute = 0; minute < minutesOfDay; minute += minutesApart) {
        const auto text = QTime(0, 0).addSecs(minute * 60).toString(QStringLiteral("HH:mm"));
        entries.append({text, text});
    }
    return entries;
}

/// Those of some country, as CLDR has them, by code.
const QStringList &currencies()
{
    static const QStringList codes = [] {
        QSet<QString> found;
        const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
        for (const auto &locale : locales)
            found.insert(locale.currencySymbol(QLocale::CurrencyIsoCode));
        found.remove(QString());
        QStringList sorted(found.begin(), found.end());
        sorted.sort();
        return sorted;
    }();
    return codes;
}

QString choiceLabel(const QString &field, const QString &code)
{
    return propertyValueText(field, code);
}

ValueField *makeChoice(const Theme &theme, const QString &field, const QString &name, const FieldSchema &schema)
{
    auto *choice = new ChoiceField(theme, name);
    for (const auto &code : schema.choices)
        choice->addChoice(code, choiceLabel(field, code));
    return choice;
}

ValueField *makeTextField(const Theme &theme, const QString &field, const QString &name, const FieldSchema &schema)
{
    if (!schema.choices.isEmpty())
        return makeChoice(theme, field, name, schema);
    if (schema.format == QLatin1String("country"))
        return new LookupField(theme, name, countries());
    if (schema.format == QLatin1String("time-zone"))
        return new LookupField(theme, name, timeZones());
    if (!schema.pattern.isEmpty() && field.endsWith(QLatin1String("_time")))
        return new LookupField(theme, name, times());
    if (schema.maxLength.value_or(0) > longestLine)
        return new AreaField(theme, name, areaLines);
    return new LineField(theme, name, LineField::Kind::Text);
}

ValueField *makeNumber(const Theme &theme, const QString &name, const FieldSchema &schema)
{
    auto *number = new NumberField(theme, name);
    number->setRange(static_cast<int>(schema.minimum.value_or(0)), static_cast<int>(schema.maximum.value_or(999)));
    return number;
}

ValueField *makeTexts(const Theme &theme, const QString &name, const FieldSchema &schema)
{
    if (schema.choices.isEmpty())
        return new TagField(theme, name);
    auto *set = new SetField(theme, name, amenityColumns);
    for (const auto &code : schema.choices)
        set->addChoice(code, amenityLabel(code));
    return set;
}

ValueField *makeWeekdays(const Theme &theme, const QString &name)
{
    auto *set = new SetField(theme, name, weekdays);
    const QLocale locale;
    for (int day = 1; day <= weekdays; ++day)
        set->addChoice(day, locale.dayName(day, QLocale::ShortFormat));
    return set;
}

ValueField *makeControl(const Theme &theme, const QString &field, const FieldSchema &schema)
{
    const auto name = propertyFieldLabel(field);
    switch (schema.kind) {
    case Kind::Integer:
        return makeNumber(theme, name, schema);
    case Kind::Number:
        return new LineField(theme, name, LineField::Kind::Number);
    case Kind::Flag:
        return new SwitchField(theme, name);
    case Kind::Texts:
        return makeTexts(theme, name, schema);
    case Kind::Integers:
        return makeWeekdays(theme, name);
    case Kind::Amount:
        return new AmountField(theme, name);
    default:
        return makeTextField(theme, field, name, schema);
    }
}

} // namespace

ValueField *makePropertyField(const Theme &theme, const QString &field, const FieldSchema &schema)
{
    auto *control = makeControl(theme, field, schema);
    control->setObjectName(field);
    control->setNote(propertyFieldNote(field));
    return control;
}

ValueField *makeCurrencyField(const Theme &theme)
{
    QList<LookupField::Entry> entries;
    for (const auto &code : currencies())
        entries.append({code, code});
    auto *field = new LookupField(theme, QCoreApplication::translate("PropertyLabels", "Currency"), entries);
    field->setNote(QCoreApplication::translate("PropertyLabels", "Of all amounts. It cannot be changed later."));
    return field;
}

bool isCurrencyCode(const QString &code)
{
    return currencies().contains(code);
}

} // namespace roost::ui
