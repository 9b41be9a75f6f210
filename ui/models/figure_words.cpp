#include "ui/models/figure_words.h"

#include "ui/models/figure_text.h"

#include <QCoreApplication>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

bool isMoney(FigureField field)
{
    return field == FigureField::Revenue || field == FigureField::Fees;
}

} // namespace

FigureWords::FigureWords(const QLocale &locale, const QString &currency)
    : m_locale(locale)
    , m_currency(currency)
{
}

QString FigureWords::nameOf(FigureField field)
{
    switch (field) {
    case FigureField::Bookings:
        return Text::tr("Made");
    case FigureField::Confirmed:
        return Text::tr("Confirmed");
    case FigureField::Cancellations:
        return Text::tr("Cancelled");
    case FigureField::ConfirmedNights:
        return Text::tr("Confirmed nights");
    case FigureField::CancelledNights:
        return Text::tr("Cancelled nights");
    case FigureField::Nights:
        return Text::tr("Nights");
    case FigureField::AvailableNights:
        return Text::tr("Available nights");
    case FigureField::Revenue:
        return Text::tr("Revenue");
    case FigureField::Fees:
        return Text::tr("Fees");
    case FigureField::Stays:
        return Text::tr("Stays");
    case FigureField::StayNights:
        return Text::tr("Nights of the stay");
    case FigureField::LeadDays:
        return Text::tr("Days ahead");
    }
    return {};
}

QString FigureWords::value(MetricUnit unit, std::optional<qint64> value) const
{
    if (!value)
        return QStringLiteral("–");
    switch (unit) {
    case MetricUnit::Money:
        return Money{*value, m_currency}.toString(m_locale, Money::Decimals::Currency);
    case MetricUnit::BasisPoints:
        return Text::tr("%1%", "a percentage").arg(m_locale.toString(static_cast<double>(*value) / 100, 'f', 2));
    case MetricUnit::Hundredths:
        return m_locale.toString(static_cast<double>(*value) / 100, 'f', 2);
    case MetricUnit::Count:
        break;
    }
    return m_locale.toString(*value);
}

QString FigureWords::cell(FigureField field, qint64 value) const
{
    return this->value(isMoney(field) ? MetricUnit::Money : MetricUnit::Count, value);
}

QString FigureWords::amount(FigureField field, qint64 value) const
{
    const auto number = static_cast<int>(value);
    switch (field) {
    case FigureField::Revenue:
    case FigureField::Fees:
        return cell(field, value);
    case FigureField::Bookings:
        return Text::tr("%Ln bookings made", nullptr, number);
    case FigureField::Confirmed:
        return Text::tr("%Ln confirmed", nullptr, number);
    case FigureField::Cancellations:
        return Text::tr("%Ln cancelled", nullptr, number);
    case FigureField::AvailableNights:
        return Text::tr("%Ln available nights", nullptr, number);
    case FigureField::Stays:
        return Text::tr("%Ln stays", nullptr, number);
    case FigureField::LeadDays:
        return Text::tr("%Ln days ahead", nullptr, number);
    case FigureField::ConfirmedNights:
    case FigureField::CancelledNights:
    case FigureField::Nights:
    case FigureField::StayNights:
        break;
    }
    return Text::tr("%Ln nights", nullptr, number);
}

QString FigureWords::reckoning(const FigureParts &parts, const FigureCounts &counts) const
{
    QStringList summands;
    for (const auto field : parts.dividend)
        summands.append(amount(field, counts[field]));
    auto text = summands.join(QStringLiteral(" + "));
    if (summands.size() > 1 && parts.divisor)
        text = QStringLiteral("(%1)").arg(text);
    if (!parts.divisor)
        return text;
    return QStringLiteral("%1 ÷ %2 = %3")
        .arg(text, amount(*parts.divisor, counts[*parts.divisor]), value(parts.unit, parts.valueOf(counts)));
}

QStringList FigureWords::filters(const FigureQuestion &question)
{
    QStringList texts;
    for (const auto &filter : question.query.filters)
        texts.append(filter.dimension == FigureDimension::GuestCountry
                         ? Text::tr("Guests from %1", "a country").arg(labelOf(filter))
                         : labelOf(filter));
    if (!question.query.currency.isEmpty())
        texts.append(question.query.currency);
    return texts;
}

} // namespace roost::ui
