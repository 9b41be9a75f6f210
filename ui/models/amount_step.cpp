#include "ui/models/amount_step.h"

#include "ui/models/amount_text.h"

#include <QList>

#include <cmath>

namespace roost::ui {

namespace {
constexpr double mostPercent = 10'000;
}

QList<AmountStep::Kind> AmountStep::kinds()
{
    return {Kind::SetTo, Kind::RaiseByPercent, Kind::LowerByPercent, Kind::RaiseBy, Kind::LowerBy};
}

QString AmountStep::label(Kind kind)
{
    switch (kind) {
    case Kind::RaiseByPercent:
        return tr("Raise by per cent");
    case Kind::LowerByPercent:
        return tr("Lower by per cent");
    case Kind::RaiseBy:
        return tr("Raise by an amount");
    case Kind::LowerBy:
        return tr("Lower by an amount");
    default:
        return tr("Set to");
    }
}

AmountStep::AmountStep(Kind kind, const QString &text)
    : m_kind(kind)
    , m_text(text.trimmed())
{
}

std::optional<Money> AmountStep::applied(const Money &now, const QLocale &locale) const
{
    if (isPercent())
        return scaled(now, locale);
    const auto typed = amountFrom(m_text, now.currency, locale);
    if (!typed || m_kind == Kind::SetTo)
        return typed;
    return Money{m_kind == Kind::RaiseBy ? now.amount + typed->amount : now.amount - typed->amount, now.currency};
}

std::optional<Money> AmountStep::scaled(const Money &now, const QLocale &locale) const
{
    auto number = m_text;
    if (number.endsWith(u'%'))
        number.chop(1);
    bool isNumber = false;
    const double percent = locale.toDouble(number.trimmed(), &isNumber);
    if (!isNumber || std::abs(percent) > mostPercent)
        return {};
    const double factor = 1 + (m_kind == Kind::RaiseByPercent ? percent : -percent) / 100;
    const auto unit = static_cast<qint64>(std::pow(10, currencyExponent(now.currency)));
    const qint64 step = now.amount % unit == 0 ? unit : 1;
    const double steps = static_cast<double>(now.amount) * factor / static_cast<double>(step);
    return Money{static_cast<qint64>(std::round(steps)) * step, now.currency};
}

} // namespace roost::ui
