#pragma once

#include "ui/api/price_change_api.h"
#include "ui/models/calendar_edit.h"

namespace roost::ui {

/// The price of one night, as it was typed, pasted or filled in.
struct CellPrice
{
    const CalendarProperty *property = nullptr;
    QDate night{};
    qint64 amount = 0; ///< minor units of the property's currency
};

/// What an edit asks of the server: prices and restrictions in one call, blocks in one for each property. Nights of the
/// past are left out.
struct CalendarDraft
{
    struct Block
    {
        QString propertyId{};
        QString title{}; ///< of the property
        AvailabilityChange change{};
        QList<AvailabilityChange> restoring{}; ///< the nights as they are now
    };

    QString text{}; ///< what it does: "8 nights at €128"
    QList<PriceEdit> prices{};
    QList<Block> blocks{};
    QHash<QString, QString> titles{}; ///< of the properties that it names

    bool isEmpty() const { return prices.isEmpty() && blocks.isEmpty(); }

    /// The days from the first that is changed to the day after the last.
    QDate firstDay() const;
    QDate endDay() const;

    /// What stands against one of the price edits, with the name of its property and its nights. pointer: as the server
    /// names it, /changes/3/price.
    QString explained(const QString &pointer, const QString &detail) const;

    /// All that the problem says, a sentence each.
    QStringList explained(const Problem &problem) const;

    static CalendarDraft of(const CalendarNights &nights, const AvailabilityChange &edit);

    /// Neighbouring nights of one price become one edit. text: what was done, with %1 for the number of nights.
    static CalendarDraft of(const QList<CellPrice> &cells, const QString &text);
};

} // namespace roost::ui
