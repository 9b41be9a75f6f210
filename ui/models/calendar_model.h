#pragma once

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
/// shown, in whole blocks, and kept. Events make it load the property that they name anew; one that is out of sight
/// only forgets.
class CalendarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CityRole = Qt::UserRole + 1, OccupancyRole };
    enum class State { Idle, Loading, Ready, Failed };

    CalendarModel(ApiClient &client, RealtimeClient &realtime, QObject *parent = nullptr);
    ~CalendarModel() override;

    /// Begins anew with the properties of a city, or of all when it is empty. today: around which the first nights lie.
    void load(const QString &city, QDate today);
    void reload() { load(m_city, m_today); }

    const QString &city() const { return m_city; }
    State state() const { return m_state; }
    const Problem &problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const CalendarProperty &property(int row) const { return m_properties[static_cast<size_t>(row)]; }
    int rowOf(const QString &propertyId) const; ///< -1: none

    /// What is in sight, both ends included: loads what is missing there and listens to its changes.
    void show(int firstRow, int lastRow, QDate firstDay, QDate lastDay);

    /// Loads the known nights of a property anew, now.
    void reloadProperty(const QString &propertyId);

Q_SIGNALS:
    void stateChanged();

private:
    struct BlockRun
    {
        qint64 first = 0;
        qint64 last = 0;
    };

    void fetchRoster();
    void takeRoster(const CalendarListPage &page);
    void fetchMissing();
    void fetchMissing(int page);
    QList<BlockRun> missingRuns(int page) const;
    void fetchRun(int page, BlockRun run);
    void takeNights(const CalendarListPage &page);
    void fail(const Problem &problem);
    void setState(State state);
    void onEvent(const QString &name, const QJsonObject &payload);
    void refreshTouched();
    void watchVisible();

    CalendarApi m_api;
    RealtimeClient &m_realtime;
    QString m_city;
    QDate m_today;
    std::vector<CalendarProperty> m_properties;
    QHash<QString, int> m_rows;
    QStringList m_cursors; ///< of each page of the list that is known; the first is empty
    bool m_isRosterComplete = false;
    bool m_isRosterLoading = false;
    int m_generation = 0;               ///< answers to an earlier load are dropped
    QHash<int, QSet<qint64>> m_pending; ///< blocks asked for, by page
    int m_firstRow = 0;
    int m_lastRow = -1;
    qint64 m_firstBlock = 0;
    qint64 m_lastBlock = -1;
    QSet<QString> m_touched;
    QSet<QString> m_watched;
    QTimer m_touchTimer;
    QTimer m_watchTimer;
    State m_state = State::Idle;
    Problem m_problem;
};

} // namespace roost::ui
