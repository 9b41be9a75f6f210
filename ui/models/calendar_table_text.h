#pragma once

#include "ui/models/calendar_draft.h"

#include <QLocale>
#include <QStringList>

namespace roost::ui {

/// What came of a pasted table: prices, or everything that is wrong with it, a sentence each that names the cell.
struct PastedPrices
{
    QList<CellPrice> cells{};
    QStringList problems{};
};

/// Prices of nights as text with tabs, the way spreadsheets copy and paste: a line for each property, a column for each
/// day. Pure.
class CalendarTableText
{
public:
    explicit CalendarTableText(const QLocale &locale);

    /// Nights that are not loaded are empty.
    QString copied(const CalendarNights &nights) const;

    /// From the first property and day on. A single price fills the whole selection; a table that fits into the
    /// selection several times is repeated; empty cells stay as they are. properties: from the first selected to the
    /// last that there is.
    PastedPrices pasted(const QString &text, const QList<const CalendarProperty *> &properties,
                        const CalendarNights &selected, QDate lastDay) const;

    /// An amount in minor units; nothing when the text is no price. Currency signs do not matter.
    std::optional<qint64> amountOf(const QString &text, const QString &currency) const;

private:
    QString cellName(const CalendarProperty &property, QDate night) const;

    QLocale m_locale;
};

} // namespace roost::ui
