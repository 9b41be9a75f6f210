#pragma once

#include "ui/models/analytics_summary.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace roost::ui {

/// How figures are written, by a locale. Amounts are in minor units of the currency; a share of 1 is 100 %.
class AnalyticsFormat
{
public:
    AnalyticsFormat(const QLocale &locale, const QString &currency);

    QString money(double minor) const;      ///< whole units: "€1,042,860"
    QString exactMoney(double minor) const; ///< with the currency's decimals: "€148.20"
    QString shortMoney(double minor) const; ///< for an axis: "€18k"
    QString percent(double share, int decimals = 1) const;
    QString count(double number) const;

    /// A metric as a tile shows it; a dash when there is none.
    QString value(Metric metric, std::optional<double> value) const;

    /// "+12.4%", or "+3.1 pt" for a metric that changes by points; empty when there is none.
    QString change(Metric metric, std::optional<double> change) const;

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
