#include "ui/models/price_item_text.h"

#include "ui/api/json_fields.h"
#include "ui/models/stay_text.h"

#include <QCoreApplication>

namespace roost::ui {

namespace {

bool has(const QJsonObject &fields, const char *name)
{
    const auto value = fields.value(QLatin1String(name));
    return !value.isNull() && !value.isUndefined();
}

/// The parts of a rule, each in its own words.
class PriceText
{
    Q_DECLARE_TR_FUNCTIONS(PriceText)

public:
    PriceText(const QJsonObject &fields, const QLocale &locale)
        : m_fields(fields)
        , m_locale(locale)
    {
    }

    QString amount(const char *name) const { return moneyField(m_fields, name).toString(m_locale); }
    QString percent() const { return percentText(numberField(m_fields, "basis_points"), m_locale); }
    QString discount() const { return percentText(-numberField(m_fields, "basis_points"), m_locale); }

    QString season() const
    {
        if (has(m_fields, "basis_points"))
            return percent();
        if (!has(m_fields, "price"))
            return has(m_fields, "weekend_price") ? tr("%1 on weekends").arg(amount("weekend_price"))
                                                  : tr("rules for stays only");
        const auto price = tr("%1 a night").arg(amount("price"));
        return has(m_fields, "weekend_price")
                   ? QStringLiteral("%1, %2").arg(price, tr("%1 on weekends").arg(amount("weekend_price")))
                   : price;
    }

    QString coupon() const
    {
        auto text = has(m_fields, "amount") ? u'\u2212' + amount("amount") : discount();
        if (has(m_fields, "cap"))
            text += QStringLiteral(", ") + tr("at most %1").arg(amount("cap"));
        return text;
    }

    QString cleaning() const
    {
        auto text = tr("%1 a stay").arg(amount("cleaning_fee"));
        if (has(m_fields, "short_stay_cleaning_fee"))
            text += QStringLiteral(", ") + tr("%1 up to %n nights", nullptr, numberField(m_fields, "short_stay_nights"))
                                               .arg(amount("short_stay_cleaning_fee"));
        return text;
    }

    QString charge() const
    {
        auto text = has(m_fields, "basis_points") ? share() : unit().arg(amount("amount"));
        if (has(m_fields, "cap"))
            text += QStringLiteral(", ") + tr("at most %1").arg(amount("cap"));
        return text;
    }

    QString seasonCondition() const
    {
        QStringList parts{stayText(dateField(m_fields, "from"), dateField(m_fields, "to").addDays(-1), m_locale)};
        if (has(m_fields, "weekdays"))
            parts.append(weekdays("weekdays"));
        if (has(m_fields, "min_nights"))
            parts.append(fromNights());
        if (flagField(m_fields, "closed_to_arrival"))
            parts.append(tr("no arrivals"));
        if (flagField(m_fields, "closed_to_departure"))
            parts.append(tr("no departures"));
        return parts.join(QStringLiteral(", "));
    }

    QString couponCondition() const
    {
        QStringList parts{textField(m_fields, "coupon_code")};
        if (has(m_fields, "min_nights"))
            parts.append(fromNights());
        if (has(m_fields, "valid_until"))
            parts.append(tr("booked until %1").arg(dateText(dateField(m_fields, "valid_until"), m_locale)));
        if (has(m_fields, "max_uses"))
            parts.append(tr("at most %n times", nullptr, numberField(m_fields, "max_uses")));
        return parts.join(QStringLiteral(", "));
    }

    QString chargeCondition() const
    {
        QStringList parts;
        if (has(m_fields, "cap_nights"))
            parts.append(tr("the first %n nights", nullptr, numberField(m_fields, "cap_nights")));
        if (has(m_fields, "exempt_under_age"))
            parts.append(tr("not under %n years", nullptr, numberField(m_fields, "exempt_under_age")));
        return parts.isEmpty() ? tr("every stay") : parts.join(QStringLiteral(", "));
    }

    QString weekdays(const char *name) const
    {
        QStringList days;
        for (const auto &day : m_fields.value(QLatin1String(name)).toArray())
            days.append(m_locale.standaloneDayName(day.toInt(), QLocale::ShortFormat));
        return days.join(QStringLiteral(", "));
    }

    QString fromNights() const { return tr("from %n nights on", nullptr, numberField(m_fields, "min_nights")); }

    /// Arrivals that rules of other kinds than seasons are for.
    QString arrivals() const
    {
        if (!has(m_fields, "from"))
            return {};
        return QStringLiteral(", ") +
               tr("arrivals %1")
                   .arg(stayText(dateField(m_fields, "from"), dateField(m_fields, "to").addDays(-1), m_locale));
    }

private:
    QString unit() const
    {
        const auto code = textField(m_fields, "unit");
        if (code == QLatin1String("NIGHT"))
            return tr("%1 a night");
        if (code == QLatin1String("GUEST"))
            return tr("%1 a guest");
        return code == QLatin1String("GUEST_NIGHT") ? tr("%1 a guest and night") : tr("%1 a stay");
    }

    QString share() const
    {
        const bool ofAll = m_fields.value(QLatin1String("percent_of")).toArray().contains(QStringLiteral("ALL"));
        const auto number = m_locale.toString(numberField(m_fields, "basis_points") / 100.0, 'g', 6);
        return (ofAll ? tr("%1 % of nights and fees") : tr("%1 % of the nights")).arg(number);
    }

    const QJsonObject &m_fields;
    const QLocale &m_locale;
};

} // namespace

QString percentText(int basisPoints, const QLocale &locale)
{
    const auto sign = basisPoints < 0 ? QStringLiteral("\u2212") : QStringLiteral("+");
    return PriceText::tr("%1%2 %", "sign and number").arg(sign, locale.toString(std::abs(basisPoints) / 100.0, 'g', 6));
}

QString effectText(PriceItem item, const QJsonObject &fields, const QLocale &locale)
{
    const PriceText words(fields, locale);
    switch (item) {
    case PriceItem::Base:
        return PriceText::tr("%1 a night").arg(words.amount("base_price"));
    case PriceItem::Weekend:
        return has(fields, "weekend_price") ? PriceText::tr("%1 a night").arg(words.amount("weekend_price"))
                                            : PriceText::tr("as the base price");
    case PriceItem::Season:
        return words.season();
    case PriceItem::LengthOfStay:
    case PriceItem::EarlyBird:
    case PriceItem::LastMinute:
        return words.discount();
    case PriceItem::Coupon:
        return words.coupon();
    case PriceItem::Cleaning:
        return words.cleaning();
    case PriceItem::ExtraGuest:
        return PriceText::tr("%1 a guest and night").arg(words.amount("extra_guest_fee"));
    case PriceItem::Pet:
        return numberField(fields, "max_pets") > 0 ? PriceText::tr("%1 a pet and stay").arg(words.amount("pet_fee"))
                                                   : PriceText::tr("no pets");
    case PriceItem::Fee:
    case PriceItem::Tax:
        return words.charge();
    }
    return {};
}

QString conditionText(PriceItem item, const QJsonObject &fields, const QLocale &locale)
{
    const PriceText words(fields, locale);
    switch (item) {
    case PriceItem::Base:
        return numberField(fields, "min_nights") > 1
                   ? QStringLiteral("%1, %2").arg(PriceText::tr("any night"), words.fromNights())
                   : PriceText::tr("any night");
    case PriceItem::Weekend:
        return words.weekdays("weekend_nights");
    case PriceItem::Season:
        return words.seasonCondition();
    case PriceItem::LengthOfStay:
        return words.fromNights() + words.arrivals();
    case PriceItem::EarlyBird:
        return PriceText::tr("%n days ahead or more", nullptr, numberField(fields, "days_ahead")) + words.arrivals();
    case PriceItem::LastMinute:
        return PriceText::tr("%n days ahead or fewer", nullptr, numberField(fields, "days_ahead")) + words.arrivals();
    case PriceItem::Coupon:
        return words.couponCondition() + words.arrivals();
    case PriceItem::Cleaning:
        return PriceText::tr("every stay");
    case PriceItem::ExtraGuest:
        return PriceText::tr("above %n guests", nullptr, numberField(fields, "included_guests"));
    case PriceItem::Pet:
        return PriceText::tr("up to %n pets", nullptr, numberField(fields, "max_pets"));
    case PriceItem::Fee:
    case PriceItem::Tax:
        return words.chargeCondition() + words.arrivals();
    }
    return {};
}

QString obstacleText(const QString &code)
{
    static const QHash<QString, const char *> texts{
        {QStringLiteral("PAST"), QT_TRANSLATE_NOOP("PriceText", "The day of arrival is past")},
        {QStringLiteral("NOT_PUBLISHED"), QT_TRANSLATE_NOOP("PriceText", "The property is not published")},
        {QStringLiteral("TAKEN"), QT_TRANSLATE_NOOP("PriceText", "The night is taken")},
        {QStringLiteral("MIN_NIGHTS"), QT_TRANSLATE_NOOP("PriceText", "The stay is too short")},
        {QStringLiteral("MAX_NIGHTS"), QT_TRANSLATE_NOOP("PriceText", "The stay is too long")},
        {QStringLiteral("CLOSED_TO_ARRIVAL"), QT_TRANSLATE_NOOP("PriceText", "Closed to arrival")},
        {QStringLiteral("CLOSED_TO_DEPARTURE"), QT_TRANSLATE_NOOP("PriceText", "Closed to departure")},
        {QStringLiteral("ADVANCE_NOTICE"), QT_TRANSLATE_NOOP("PriceText", "Booked too late")},
        {QStringLiteral("BOOKING_WINDOW"), QT_TRANSLATE_NOOP("PriceText", "Too far ahead")},
        {QStringLiteral("CAPACITY"), QT_TRANSLATE_NOOP("PriceText", "Too many guests")},
        {QStringLiteral("PETS"), QT_TRANSLATE_NOOP("PriceText", "Too many pets")},
        {QStringLiteral("GAP"), QT_TRANSLATE_NOOP("PriceText", "It would leave a gap that is too small")},
    };
    const auto found = texts.constFind(code);
    return found == texts.constEnd() ? code : QCoreApplication::translate("PriceText", *found);
}

} // namespace roost::ui
