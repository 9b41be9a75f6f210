#include "ui/pages/rule_form.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>

namespace roost::ui {

namespace {

using Kind = RuleField::Kind;

/// The words of the form.
class RuleForm
{
    Q_DECLARE_TR_FUNCTIONS(RuleForm)

public:
    static RuleField name() { return {QStringLiteral("name"), tr("Name"), Kind::Text}; }
    static RuleField amount(const char *field, const QString &label, const QString &placeholder = {})
    {
        return half({QLatin1String(field), label, Kind::Amount, placeholder});
    }
    static RuleField number(const char *field, const QString &label, const QString &placeholder = {})
    {
        return half({QLatin1String(field), label, Kind::Number, placeholder});
    }
    static RuleField percent(const QString &label)
    {
        return half({QStringLiteral("basis_points"), label, Kind::Percent});
    }
    static RuleField half(RuleField field)
    {
        field.isWide = false;
        return field;
    }

    static QList<RuleField> season()
    {
        return {name(),
                half({QStringLiteral("from"), tr("First night"), Kind::Day}),
                half({QStringLiteral("to"), tr("Last night"), Kind::LastDay}),
                amount("price", tr("Price of a night")),
                amount("weekend_price", tr("On weekends"), tr("the same")),
                percent(tr("More (+) or less (−)")),
                {QStringLiteral("weekdays"), tr("Only these nights (none: all)"), Kind::Weekdays},
                number("min_nights", tr("Shortest stay"), tr("as otherwise")),
                number("max_nights", tr("Longest stay"), tr("as otherwise")),
                half({QStringLiteral("closed_to_arrival"), tr("No arrivals"), Kind::Switch}),
                half({QStringLiteral("closed_to_departure"), tr("No departures"), Kind::Switch})};
    }

    static QList<RuleField> discount(const RuleField &condition)
    {
        return QList<RuleField>{name(), condition, percent(tr("Discount"))} + arrivals();
    }

    static QList<RuleField> arrivals()
    {
        return {half({QStringLiteral("from"), tr("Arrivals from"), Kind::PerhapsDay, tr("any day")}),
                half({QStringLiteral("to"), tr("Arrivals until"), Kind::PerhapsLastDay, tr("any day")})};
    }

    static QList<RuleField> coupon()
    {
        return {name(),
                {QStringLiteral("coupon_code"), tr("Code"), Kind::Code},
                amount("amount", tr("Amount off")),
                percent(tr("Discount")),
                amount("cap", tr("At most"), tr("no limit")),
                number("min_nights", tr("From nights"), tr("any stay")),
                number("max_uses", tr("How often"), tr("no limit")),
                half({QStringLiteral("valid_from"), tr("Booked from"), Kind::PerhapsDay, tr("any day")}),
                half({QStringLiteral("valid_until"), tr("Booked until"), Kind::PerhapsDay, tr("any day")})};
    }

    static QList<RuleField> charge()
    {
        return {name(),
                amount("amount", tr("Amount")),
                {QStringLiteral("unit"), tr("For each"), Kind::Unit},
                percent(tr("Share")),
                {QStringLiteral("percent_of"), tr("Of"), Kind::ShareOf},
                amount("cap", tr("At most"), tr("no limit")),
                number("cap_nights", tr("Only so many nights"), tr("all")),
                number("exempt_under_age", tr("Free under age"), tr("nobody"))};
    }

    static QList<RuleField> ofProperty(PriceItem item)
    {
        switch (item) {
        case PriceItem::Base:
            return {amount("base_price", tr("Price of a night")), number("min_nights", tr("Shortest stay"))};
        case PriceItem::Weekend:
            return {amount("weekend_price", tr("Price of a night"), tr("as the base price")),
                    {QStringLiteral("weekend_nights"), tr("Weekend nights"), Kind::Weekdays}};
        case PriceItem::Cleaning:
            return {amount("cleaning_fee", tr("Each stay")),
                    amount("short_stay_cleaning_fee", tr("Short stays"), tr("the same")),
                    number("short_stay_nights", tr("Short up to nights"))};
        case PriceItem::ExtraGuest:
            return {amount("extra_guest_fee", tr("Each, a night")), number("included_guests", tr("Guests included"))};
        default:
            return {amount("pet_fee", tr("Each, a stay")), number("max_pets", tr("How many at most"))};
        }
    }

    static QList<RuleMode> modes(PriceItem item)
    {
        const QString percent = QStringLiteral("basis_points");
        if (item == PriceItem::Season)
            return {{tr("a price"), {QStringLiteral("price"), QStringLiteral("weekend_price")}},
                    {tr("a percentage"), {percent}},
                    {tr("rules for stays only"), {}}};
        if (item == PriceItem::Coupon)
            return {{tr("a percentage"), {percent, QStringLiteral("cap")}},
                    {tr("an amount"), {QStringLiteral("amount")}}};
        if (item == PriceItem::Fee || item == PriceItem::Tax)
            return {{tr("an amount"), {QStringLiteral("amount"), QStringLiteral("unit"), QStringLiteral("cap_nights")}},
                    {tr("a percentage"), {percent, QStringLiteral("percent_of"), QStringLiteral("cap")}}};
        return {};
    }

    static QString newName(PriceItem item) { return tr("New: %1").arg(priceItemName(item)); }
};

} // namespace

QList<RuleField> fieldsOf(PriceItem item)
{
    switch (item) {
    case PriceItem::Season:
        return RuleForm::season();
    case PriceItem::LengthOfStay:
        return RuleForm::discount(RuleForm::number("min_nights", RuleForm::tr("From nights")));
    case PriceItem::EarlyBird:
        return RuleForm::discount(RuleForm::number("days_ahead", RuleForm::tr("Days ahead, at least")));
    case PriceItem::LastMinute:
        return RuleForm::discount(RuleForm::number("days_ahead", RuleForm::tr("Days ahead, at most")));
    case PriceItem::Coupon:
        return RuleForm::coupon();
    case PriceItem::Fee:
    case PriceItem::Tax:
        return RuleForm::charge();
    default:
        return RuleForm::ofProperty(item);
    }
}

QList<RuleMode> modesOf(PriceItem item)
{
    return RuleForm::modes(item);
}

PriceRule newRule(PriceItem item, const QString &currency)
{
    constexpr int tenPercent = 1'000;
    const auto start = QDate::currentDate().addMonths(1);
    const QDate first(start.year(), start.month(), 1);
    PriceRule rule{.kind = ruleKindOf(item), .fields = {{QStringLiteral("name"), RuleForm::newName(item)}}};
    const auto put = [&rule](const char *field, const QJsonValue &value) {
        rule.fields.insert(QLatin1String(field), value);
    };
    switch (item) {
    case PriceItem::Season:
        put("from", first.toString(Qt::ISODate));
        put("to", first.addMonths(1).toString(Qt::ISODate));
        put("basis_points", tenPercent);
        break;
    case PriceItem::LengthOfStay:
        put("min_nights", 7);
        put("basis_points", tenPercent);
        break;
    case PriceItem::EarlyBird:
        put("days_ahead", 60);
        put("basis_points", tenPercent);
        break;
    case PriceItem::LastMinute:
        put("days_ahead", 3);
        put("basis_points", tenPercent);
        break;
    case PriceItem::Coupon:
        put("coupon_code", QStringLiteral("WELCOME"));
        put("basis_points", tenPercent);
        break;
    default:
        put("amount", Money{1'000, currency}.toJson());
        put("unit", QStringLiteral("STAY"));
    }
    return rule;
}

} // namespace roost::ui
