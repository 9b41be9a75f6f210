#pragma once

#include "ui/api/calendar_types.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace roost::ui {

/// What is known of one property's nights: whole blocks of 28 days, as they were loaded, and the claims in them.
class CalendarProperty
{
public:
    static constexpr int blockDays = 28;

    /// Blocks are numbered so that each begins on a Monday.
    static qint64 blockOf(QDate date);
    static QDate blockBegin(qint64 block);

    explicit CalendarProperty(const PropertyCalendar &calendar);

    const QString &id() const { return m_id; }
    const QString &title() const { return m_title; }
    const QString &city() const { return m_city; }
    const QString &currency() const { return m_currency; }
    QDate today() const { return m_today; } ///< at the property; invalid until it is known

    /// Takes over the nights of whole blocks, and the claims of its span in place of those known there.
    void merge(const PropertyCalendar &calendar);

    /// Forgets the nights, but not the occupancy, until they are loaded anew.
    void forget();

    /// The nights of [from, to), or all, are to be loaded anew; until then they stay as they are.
    void markStale(QDate from = {}, QDate to = {});

    /// Whether the block was loaded, and nothing is known to have changed since.
    bool hasBlock(qint64 block) const { return m_blocks.contains(block) && !m_stale.contains(block); }
    QList<qint64> blocks() const;      ///< that are known, in order
    QList<qint64> staleBlocks() const; ///< of these, in order
    qsizetype blockCount() const { return m_blocks.size(); }

    /// Nothing when it was not loaded.
    const CalendarNight *night(QDate date) const;

    const QList<CalendarClaim> &claims() const { return m_claims; } ///< by their first night
    const CalendarClaim *claimAt(QDate night) const;

    /// Held without a claim of its own: for a change of a stay that is being paid.
    bool isHeldAlone(QDate date) const;

    /// Of the 30 nights from the property's today: booked ÷ not blocked. Blank until they were loaded.
    std::optional<double> occupancy() const { return m_occupancy; }

private:
    void mergeClaims(const PropertyCalendar &calendar);
    void reckonOccupancy();

    QString m_id;
    QString m_title;
    QString m_city;
    QString m_currency;
    QDate m_today;
    QHash<qint64, QList<CalendarNight>> m_blocks;
    QSet<qint64> m_stale;
    QList<CalendarClaim> m_claims;
    std::optional<double> m_occupancy;
};

} // namespace roost::ui
