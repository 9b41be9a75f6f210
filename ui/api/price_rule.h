#pragma once

#include "ui/api/money.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace roost::ui {

/// What a rule is about, in the order in which the server asks them.
enum class RuleKind { Season, LengthOfStay, EarlyBird, LastMinute, Coupon, Fee, Tax };

/// The contract's name of a kind: "SEASON".
QString ruleKindCode(RuleKind kind);

/// A rule of a property: what is edited as a whole, with its fields as the contract names them. Which of them matter is
/// a question of its kind.
struct PriceRule
{
    QString id{}; ///< empty or "new-…": not on the server
    RuleKind kind = RuleKind::Season;
    QJsonObject fields{}; ///< as of a NewPriceRule, without `kind`; what is not set is not there

    QString name() const { return fields.value(QLatin1String("name")).toString(); }
    Money money(const char *field) const;
    int number(const char *field) const;
    bool has(const char *field) const { return fields.contains(QLatin1String(field)); }
    QDate from() const;
    QDate to() const; ///< the day after its last night
    QList<int> weekdays() const;

    /// Of a season: whether this night is one of its nights.
    bool concerns(QDate night) const;

    bool operator==(const PriceRule &) const = default;

    static PriceRule fromJson(const QJsonObject &object);
};

} // namespace roost::ui
