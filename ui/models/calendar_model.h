#pragma once

#include "ui/api/calendar_api.h"
#include "ui/api/feed_api.h"
#include "ui/models/calendar_block_runs.h"
#include "ui/models/calendar_property.h"

#include <QAbstractListModel>
#include <QDate>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

namespace roost::ui {

class RealtimeClient;

/// The properties of the calendar, a row each, with the nights that were looked at. GUI thread.
///
/// The list of properties comes in pages, each with the nights around today; other nights are loaded when they are
/// shown, in whole blocks, and kept until there are too many. Events make it load the nights that they name anew; those
/// out of sight when they are shown next. Nothing that is shown goes away meanwhile.
class CalendarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CityRole = Qt::UserRole + 1, OccupancyRole };
    enum class State { Idle, Loading, Ready, Failed };

    CalendarModel(ApiClient &client, RealtimeClient &realtime, QObject *parent = nullptr);
    ~CalendarModel() override;

    /// Begins anew with the properties that the filter lets through. today: around which the first nights lie.
    void load(const CalendarFilter &filter, QDate today);

    /// Loads everything anew; what is known is shown until it comes. With nothing to show, begins anew.
    void refresh();

    /// Of those listed, only these get a row; nothing: all.
    void showOnly(const std::optional<QSet<QString>> &propertyIds);

    const CalendarFilter &filter() const { return m_filter; }
    State state() const { return m_state; }
    const Problem &problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const CalendarProperty &property(int row) const { return m_properties[m_shown[static_cast<size_t>(row)]]; }
    int rowOf(const QString &propertyId) const; ///< -1: none

    /// How many properties are listed, whether they have a row or not.
    int listedCount() const { return static_cast<int>(m_properties.size()); }

    /// Where other calendars want nights of the property that are taken.
    QList<CalendarConflict> conflictsOf(const QString &propertyId) const { return m_conflicts.values(propertyId); }
    bool hasConflict(const QString &propertyId, QDate from, QDate to) const;

    /// What is in sight, both ends included: loads what is missing there and listens to its changes.
    void show(int firstRow, int lastRow, QDate firstDay, QDate lastDay);

    /// Loads the known nights of a property anew, now: those of [from, to), or all.
    void reloadProperty(const QString &propertyId, QDate from = {}, QDate to = {});

Q_SIGNALS:
    void stateChanged();

private:
    void fetchRoster();
    void takeRoster(const CalendarListPage &page);
    void addRows(const CalendarListPage &page);
    bool isLetThrough(const QString &propertyId) const { return !m_only || m_only->contains(propertyId); }
    void renumberRows();
    void fetchMissing();
    void fetchRun(const CalendarBlockRun &run);
    void takeNights(const CalendarListPage &page, qint64 asked);
    void touch(const QString &propertyId, QDate from, QDate to);
    void dropDistantNights();
    void fetchConflicts();
    void fail(const Problem &problem);
    void setState(State state);
    void onEvent(const QString &name, const QJsonObject &payload);
    void refreshTouched();
    void watchVisible();
    bool isInSight(int row) const { return row >= m_firstRow && row <= m_lastRow; }
    int lastShownRow() const { return std::min(m_lastRow, rowCount() - 1); }

    CalendarApi m_api;
    FeedApi m_feeds;
    RealtimeClient &m_realtime;
    CalendarFilter m_filter;
    QDate m_today;
    std::vector<CalendarProperty> m_properties; ///< as listed
    std::vector<size_t> m_shown;                ///< of each row its place in the list
    QHash<QString, size_t> m_places;            ///< in the list, by id
    QHash<QString, int> m_rows;
    std::optional<QSet<QString>> m_only;
    QStringList m_cursors; ///< of each page of the list that is known; the first is empty
    bool m_isRosterComplete = false;
    bool m_isRosterLoading = false;
    int m_generation = 0; ///< answers to an earlier load are dropped
    CalendarBlockRuns m_runs;
    int m_firstRow = 0;
    int m_lastRow = -1;
    qint64 m_firstBlock = 0;
    qint64 m_lastBlock = -1;
    QMultiHash<QString, CalendarConflict> m_conflicts; ///< by property
    qint64 m_asked = 0;                                ///< questions so far
    qint64 m_refreshed = 0;                            ///< the last of these before all was asked for anew
    QHash<QString, qint64> m_reloaded;                 ///< the latest reload that was answered, by property
    QSet<QString> m_touched;
    QSet<QString> m_watched;
    QTimer m_touchTimer;
    QTimer m_watchTimer;
    QTimer m_fetchTimer; ///< what came into sight is asked for between frames, not in them
    State m_state = State::Idle;
    Problem m_problem;
};

} // namespace roost::ui
