#include "ui/models/calendar_model.h"

#include "ui/api/realtime_client.h"

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int pageSize = 50;
/// Beyond these, properties are listed only as one scrolls towards them.
constexpr int eagerRows = 1'000;
/// Blocks of 28 nights, some 700 bytes each: beyond, those of distant properties are forgotten.
constexpr qsizetype mostBlocks = 60'000;
constexpr int neighbouringRows = 100;
/// More than anybody looks into at once.
constexpr int mostConflicts = 200;
constexpr int touchPauseMs = 100;
constexpr int watchPauseMs = 250;
constexpr int fetchPauseMs = 20;

} // namespace

CalendarModel::CalendarModel(ApiClient &client, RealtimeClient &realtime, QObject *parent)
    : QAbstractListModel(parent)
    , m_api(client)
    , m_feeds(client)
    , m_realtime(realtime)
{
    m_touchTimer.setSingleShot(true);
    m_touchTimer.setInterval(touchPauseMs);
    connect(&m_touchTimer, &QTimer::timeout, this, &CalendarModel::refreshTouched);
    m_watchTimer.setSingleShot(true);
    m_watchTimer.setInterval(watchPauseMs);
    connect(&m_watchTimer, &QTimer::timeout, this, &CalendarModel::watchVisible);
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(fetchPauseMs);
    connect(&m_fetchTimer, &QTimer::timeout, this, &CalendarModel::fetchMissing);
    connect(&realtime, &RealtimeClient::eventReceived, this, &CalendarModel::onEvent);
}

CalendarModel::~CalendarModel()
{
    for (const auto &propertyId : std::as_const(m_watched))
        m_realtime.unwatchProperty(propertyId);
}

void CalendarModel::load(const CalendarFilter &filter, QDate today)
{
    beginResetModel();
    ++m_generation;
    m_filter = filter;
    m_today = today;
    m_properties.clear();
    m_shown.clear();
    m_places.clear();
    m_rows.clear();
    m_only.reset();
    m_cursors = {QString()};
    m_runs.clear();
    m_touched.clear();
    m_isRosterComplete = false;
    m_isRosterLoading = true;
    endResetModel();
    setState(State::Loading);
    fetchRoster();
    fetchConflicts();
}

void CalendarModel::refresh()
{
    if (m_properties.empty()) {
        load(m_filter, m_today);
        return;
    }
    m_refreshed = m_asked;
    m_runs.clear();
    for (auto &property : m_properties)
        property.markStale();
    fetchMissing();
    fetchConflicts();
}

void CalendarModel::showOnly(const std::optional<QSet<QString>> &propertyIds)
{
    if (m_only == propertyIds)
        return;
    beginResetModel();
    m_only = propertyIds;
    renumberRows();
    endResetModel();
}

void CalendarModel::renumberRows()
{
    m_shown.clear();
    m_rows.clear();
    for (size_t place = 0; place < m_properties.size(); ++place) {
        if (!isLetThrough(m_properties[place].id()))
            continue;
        m_rows.insert(m_properties[place].id(), rowCount());
        m_shown.push_back(place);
    }
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &shown = property(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title();
    case CityRole:
        return shown.city();
    case OccupancyRole:
        return shown.occupancy() ? QVariant(*shown.occupancy()) : QVariant();
    default:
        return {};
    }
}

bool CalendarModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state != State::Idle && !m_isRosterComplete && !m_isRosterLoading;
}

void CalendarModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isRosterLoading = true;
    fetchRoster();
}

int CalendarModel::rowOf(const QString &propertyId) const
{
    return m_rows.value(propertyId, -1);
}

void CalendarModel::show(int firstRow, int lastRow, QDate firstDay, QDate lastDay)
{
    m_firstRow = firstRow;
    m_lastRow = lastRow;
    m_firstBlock = CalendarProperty::blockOf(firstDay);
    m_lastBlock = CalendarProperty::blockOf(lastDay);
    if (!m_fetchTimer.isActive())
        m_fetchTimer.start();
    if (lastRow + pageSize >= rowCount())
        fetchMore({});
    if (!m_watchTimer.isActive())
        m_watchTimer.start();
}

void CalendarModel::reloadProperty(const QString &propertyId, QDate from, QDate to)
{
    const auto place = m_places.constFind(propertyId);
    if (place == m_places.constEnd())
        return;
    auto blocks = m_properties[*place].blocks();
    if (from.isValid() && to.isValid()) {
        blocks.removeIf([first = CalendarProperty::blockOf(from), last = CalendarProperty::blockOf(to.addDays(-1))](
                            qint64 block) { return block < first || block > last; });
    }
    for (const auto &run : CalendarBlockRuns::runsOf(0, blocks)) {
        const CalendarQuery query{.from = CalendarProperty::blockBegin(run.first),
                                  .to = CalendarProperty::blockBegin(run.last + 1),
                                  .propertyId = propertyId,
                                  .limit = 1};
        m_api.load(query, this,
                   [this, propertyId, generation = m_generation,
                    asked = ++m_asked](const CalendarListPage &page, const std::optional<Problem> &problem) {
                       if (generation != m_generation || problem)
                           return;
                       takeNights(page, asked);
                       m_reloaded[propertyId] = std::max(m_reloaded.value(propertyId), asked);
                   });
    }
}

void CalendarModel::fetchRoster()
{
    const CalendarQuery query{.from = CalendarProperty::blockBegin(CalendarProperty::blockOf(m_today.addDays(-7))),
                              .to = CalendarProperty::blockBegin(CalendarProperty::blockOf(m_today.addDays(30)) + 1),
                              .filter = m_filter,
                              .cursor = m_cursors.last(),
                              .limit = pageSize};
    m_api.load(query, this,
               [this, generation = m_generation](const CalendarListPage &page, const std::optional<Problem> &problem) {
                   if (generation != m_generation)
                       return;
                   m_isRosterLoading = false;
                   if (problem)
                       fail(*problem);
                   else
                       takeRoster(page);
               });
}

void CalendarModel::takeRoster(const CalendarListPage &page)
{
    // Before the rows: whoever hears of those may ask for more at once.
    m_isRosterComplete = page.nextCursor.isEmpty();
    if (!m_isRosterComplete)
        m_cursors.append(page.nextCursor);
    addRows(page);
    setState(State::Ready);
    fetchMissing();
    if (listedCount() < eagerRows)
        fetchMore({});
}

void CalendarModel::addRows(const CalendarListPage &page)
{
    const auto added = static_cast<int>(std::count_if(
        page.items.begin(), page.items.end(), [this](const auto &item) { return isLetThrough(item.propertyId); }));
    if (added > 0)
        beginInsertRows({}, rowCount(), rowCount() + added - 1);
    for (const auto &item : page.items) {
        m_places.insert(item.propertyId, m_properties.size());
        if (isLetThrough(item.propertyId)) {
            m_rows.insert(item.propertyId, rowCount());
            m_shown.push_back(m_properties.size());
        }
        m_properties.emplace_back(item);
    }
    if (added > 0)
        endInsertRows();
}

/// The list's pages that are in sight, with the blocks that one of their visible properties lacks.
void CalendarModel::fetchMissing()
{
    QMap<int, QSet<qint64>> missing;
    for (int row = m_firstRow; row <= lastShownRow(); ++row) {
        const int page = static_cast<int>(m_shown[static_cast<size_t>(row)]) / pageSize;
        for (auto block = m_firstBlock; block <= m_lastBlock; ++block) {
            if (!property(row).hasBlock(block))
                missing[page].insert(block);
        }
    }
    for (auto page = missing.cbegin(); page != missing.cend(); ++page) {
        auto blocks = page->values();
        std::sort(blocks.begin(), blocks.end());
        for (const auto &run : m_runs.begin(page.key(), blocks))
            fetchRun(run);
    }
}

void CalendarModel::fetchRun(const CalendarBlockRun &run)
{
    const CalendarQuery query{.from = CalendarProperty::blockBegin(run.first),
                              .to = CalendarProperty::blockBegin(run.last + 1),
                              .filter = m_filter,
                              .cursor = m_cursors.value(run.page),
                              .limit = pageSize};
    m_api.load(query, this,
               [this, run, generation = m_generation, asked = ++m_asked](const CalendarListPage &answer,
                                                                         const std::optional<Problem> &problem) {
                   if (generation != m_generation || asked <= m_refreshed)
                       return; // all has been asked for anew since
                   m_runs.end(run);
                   if (problem)
                       fail(*problem);
                   else
                       takeNights(answer, asked);
               });
}

/// An answer that one of a later reload has overtaken may be old: what it says is asked for again.
void CalendarModel::takeNights(const CalendarListPage &page, qint64 asked)
{
    int first = rowCount();
    int last = -1;
    for (const auto &item : page.items) {
        const auto place = m_places.constFind(item.propertyId);
        if (place == m_places.constEnd())
            continue;
        m_properties[*place].merge(item);
        if (asked < m_reloaded.value(item.propertyId))
            touch(item.propertyId, {}, {});
        const int row = rowOf(item.propertyId);
        if (row < 0)
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    dropDistantNights();
    if (last >= 0)
        Q_EMIT dataChanged(index(first), index(last));
    if (m_state == State::Failed)
        setState(State::Ready);
}

void CalendarModel::dropDistantNights()
{
    qsizetype blocks = 0;
    for (const auto &property : m_properties)
        blocks += property.blockCount();
    for (size_t place = 0; blocks > mostBlocks && place < m_properties.size(); ++place) {
        auto &property = m_properties[place];
        const int row = rowOf(property.id());
        if (row >= m_firstRow - neighbouringRows && row <= m_lastRow + neighbouringRows)
            continue;
        blocks -= property.blockCount();
        property.forget();
    }
}

bool CalendarModel::hasConflict(const QString &propertyId, QDate from, QDate to) const
{
    const auto range = m_conflicts.equal_range(propertyId);
    return std::any_of(range.first, range.second, [from, to](const CalendarConflict &conflict) {
        return conflict.from < to && from < conflict.to;
    });
}

void CalendarModel::fetchConflicts()
{
    m_feeds.openConflicts({}, mostConflicts, this,
                          [this, generation = m_generation](const Listing<CalendarConflict> &conflicts,
                                                            const std::optional<Problem> &problem) {
                              if (problem || generation != m_generation)
                                  return;
                              m_conflicts.clear();
                              for (const auto &conflict : conflicts.items)
                                  m_conflicts.insert(conflict.propertyId, conflict);
                              if (rowCount() > 0)
                                  Q_EMIT dataChanged(index(0), index(rowCount() - 1));
                          });
}

void CalendarModel::fail(const Problem &problem)
{
    m_problem = problem;
    setState(State::Failed);
}

void CalendarModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

/// A change of the calendar names its nights; a booking's does not.
void CalendarModel::onEvent(const QString &name, const QJsonObject &payload)
{
    if (name != QLatin1String("calendar_changed") && !name.startsWith(QLatin1String("booking_")))
        return;
    const auto date = [&payload](QLatin1String key) {
        return QDate::fromString(payload.value(key).toString(), Qt::ISODate);
    };
    touch(payload.value(QLatin1String("property_id")).toString(), date(QLatin1String("from")),
          date(QLatin1String("to")));
}

/// To be read again soon; without dates, all of it.
void CalendarModel::touch(const QString &propertyId, QDate from, QDate to)
{
    const auto place = m_places.constFind(propertyId);
    if (place == m_places.constEnd())
        return;
    m_properties[*place].markStale(from, to);
    m_touched.insert(propertyId);
    if (!m_touchTimer.isActive())
        m_touchTimer.start();
}

/// Those out of sight are loaded when they are shown.
void CalendarModel::refreshTouched()
{
    const auto touched = std::exchange(m_touched, {});
    for (const auto &propertyId : touched) {
        if (!isInSight(rowOf(propertyId)))
            continue;
        const auto &property = m_properties[m_places.value(propertyId)];
        for (const auto &run : CalendarBlockRuns::runsOf(0, property.staleBlocks()))
            reloadProperty(propertyId, CalendarProperty::blockBegin(run.first),
                           CalendarProperty::blockBegin(run.last + 1));
    }
    fetchConflicts();
}

void CalendarModel::watchVisible()
{
    QSet<QString> visible;
    for (int row = m_firstRow; row <= lastShownRow(); ++row)
        visible.insert(property(row).id());
    for (const auto &propertyId : visible - m_watched)
        m_realtime.watchProperty(propertyId);
    for (const auto &propertyId : m_watched - visible)
        m_realtime.unwatchProperty(propertyId);
    m_watched = visible;
}

} // namespace roost::ui
