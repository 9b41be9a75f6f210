#pragma once

#include "ui/models/figure_parts.h"

#include <QLocale>

namespace roost::ui {

/// How metrics, what they are made of, and their filters read. Amounts in minor units of the currency.
class FigureWords
{
public:
    FigureWords(const QLocale &locale, const QString &currency);

    /// A heading: "Nights".
    static QString nameOf(FigureField field);

    /// "€1,042.50", "78.12%", "3.25"; a dash for none.
    QString value(MetricUnit unit, std::optional<qint64> value) const;

    /// Of a cell: "4", "€480.00".
    QString cell(FigureField field, qint64 value) const;

    /// "312 nights", "€480.00".
    QString amount(FigureField field, qint64 value) const;

    /// What these counts come to: "€41,230.00 ÷ 312 nights = €132.15".
    QString reckoning(const FigureParts &parts, const FigureCounts &counts) const;

    /// What the filters let through, one a chip: "Lisbon", "Villa", "EUR".
    static QStringList filters(const FigureQuestion &question);

private:
    QLocale m_locale;
    QString m_currency;
};

} // namespace roost::ui
