#pragma once

#include "ui/api/figure_types.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace roost::ui {

/// (now − before) ÷ before; blank where one is missing or before is nothing, never infinite.
std::optional<double> relativeChange(std::optional<double> now, std::optional<double> before);

/// How figures are written, by a locale. Amounts are in minor units of the currency; a share of 1 is 100 %.
class AnalyticsFormat
{
public:
    AnalyticsFormat(const QLocale &locale, const QString &currency);

    QString money(double minor) const;        ///< whole units: "€1,042,860"
    QString exactMoney(double minor) const;   ///< with the currency's decimals: "€148.20"
    QString shortMoney(double minor) const;   ///< for an axis: "€18k"
    QString shortAmount(double minor) const;  ///< the same without the currency: "18k"
    QString shortNumber(double number) const; ///< for an axis: "18k"
    QString percent(double share, int decimals = 1) const;
    QString count(double number) const;

    /// A metric as a tile shows it, in its unit; a dash when there is none.
    QString value(FigureMetric metric, FigureValue value) const;

    /// The same as short as it can be: "€436.7k", "€158", "56%".
    QString shortValue(FigureMetric metric, FigureValue value) const;

    /// To the last digit that the server gives: for tooltips and tables.
    QString exact(FigureMetric metric, FigureValue value) const;

    /// Beside an axis, as short as it can be.
    QString axis(FigureMetric metric, double value) const;

    /// How a metric changed: "+12.4%", or "+3.1 pt" for one that is itself a percentage; empty where one is missing or
    /// was nothing.
    QString change(FigureMetric metric, FigureValue now, FigureValue before) const;

    /// "+12.4%"; empty when there is none.
    QString change(std::optional<double> share) const;

    /// "1 Sep – 30 Nov 2026", both days included.
    QString dates(QDate first, QDate last) const;
    QString dayAndMonth(QDate date) const;   ///< "31 Oct"
    QString weekdayAndDay(QDate date) const; ///< "Sat 31 Oct"

private:
    QString withSign(double number, const QString &text) const;

    QLocale m_locale;
    QString m_currency;
};

} // namespace roost::ui
