#pragma once

#include "ui/api/price_change_api.h"

#include <QHash>
#include <QLocale>
#include <QMap>
#include <QStringList>

namespace roost::ui {

/// What an edit would make of nights, as the server reckons it.
class CalendarPreview
{
public:
    CalendarPreview() = default;
    explicit CalendarPreview(const PriceChange &change);

    /// Nothing when the night stays as it is.
    const NightTerms *at(const QString &propertyId, QDate night) const;

    int nightCount() const { return m_nights; }
    bool isEmpty() const { return m_nights == 0; }

    /// What changes, a sentence each.
    QStringList lines(const QLocale &locale) const;

private:
    struct Tally
    {
        int nights = 0;
        double before = 0; ///< the sum, for the average
        double after = 0;
        qint64 lowestAfter = 0;
        qint64 highestAfter = 0;
    };

    void count(const PriceChange::Run &run);
    QString priceLine(const QString &currency, const Tally &tally, const QLocale &locale) const;

    QHash<QString, QMap<QDate, NightTerms>> m_after; ///< by property
    QMap<QString, Tally> m_prices;                   ///< by currency
    QMap<int, int> m_minimums;                       ///< nights that get this minimum
    QMap<int, int> m_maximums;
    int m_nights = 0;
    int m_closedToArrival = 0;
    int m_openedToArrival = 0;
    int m_closedToDeparture = 0;
    int m_openedToDeparture = 0;
};

} // namespace roost::ui
