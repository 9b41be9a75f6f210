#include "ui/models/calendar_model.h"

#include "ui/api/realtime_client.h"

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int pageSize = 50;
/// Beyond these, properties are listed only as one scrolls towards them.
constexpr int eagerRows = 1'000;
/// 392 nights; the server gives at most 400 at once.
constexpr qint64 longestRun = 14;
constexpr int touchPauseMs = 100;
constexpr int watchPauseMs = 250;

} // namespace

CalendarModel::CalendarModel(ApiClient &client, RealtimeClient &realtime, QObject *parent)
    : QAbstractListModel(parent)
    , m_api(client)
    , m_realtime(realtime)
{
    m_touchTimer.setSingleShot(true);
    m_touchTimer.setInterval(touchPauseMs);
    connect(&m_touchTimer, &QTimer::timeout, this, &CalendarModel::refreshTouched);
    m_watchTimer.setSingleShot(true);
    m_watchTimer.setInterval(watchPauseMs);
    connect(&m_watchTimer, &QTimer::timeout, this, &CalendarModel::watchVisible);
    connect(&realtime, &RealtimeClient::eventReceived, this, &CalendarModel::onEvent);
    connect(&realtime, &RealtimeClient::reloadNeeded, this, [this] {
        for (const auto &property : m_properties)
            m_touched.insert(property.id());
        m_touchTimer.start();
    });
}

CalendarModel::~CalendarModel()
{
    for (const auto &propertyId : std::as_const(m_watched))
        m_realtime.unwatchProperty(propertyId);
}

void CalendarModel::load(const QString &city, QDate today)
{
    beginResetModel();
    ++m_generation;
    m_city = city;
    m_today = today;
    m_properties.clear();
    m_rows.clear();
    m_cursors = {QString()};
    m_pending.clear();
    m_touched.clear();
    m_isRosterComplete = false;
    m_isRosterLoading = true;
    endResetModel();
    setState(State::Loading);
    fetchRoster();
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_properties.size());
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
    fetchMissing();
    if (lastRow + pageSize >= rowCount())
        fetchMore({});
    if (!m_watchTimer.isActive())
        m_watchTimer.start();
}

void CalendarModel::reloadProperty(const QString &propertyId)
{
    const int row = rowOf(propertyId);
    if (row < 0)
        return;
    const auto blocks = property(row).blocks();
    for (qsizetype i = 0; i < blocks.size();) {
        qsizetype end = i + 1;
        while (end < blocks.size() && blocks[end] == blocks[end - 1] + 1 && blocks[end] - blocks[i] < longestRun)
            ++end;
        const CalendarQuery query{.from = CalendarProperty::blockBegin(blocks[i]),
                                  .to = CalendarProperty::blockBegin(blocks[end - 1] + 1),
                                  .propertyId = propertyId,
                                  .limit = 1};
        m_api.load(
            query, this,
            [this, generation = m_generation](const CalendarListPage &page, const std::optional<Problem> &problem) {
                if (generation == m_generation && !problem)
                    takeNights(page);
            });
        i = end;
    }
}

void CalendarModel::fetchRoster()
{
    const CalendarQuery query{.from = CalendarProperty::blockBegin(CalendarProperty::blockOf(m_today.addDays(-7))),
                              .to = CalendarProperty::blockBegin(CalendarProperty::blockOf(m_today.addDays(30)) + 1),
                              .city = m_city,
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
    if (!page.items.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(page.items.size()) - 1);
        for (const auto &item : page.items) {
            m_rows.insert(item.propertyId, rowCount());
            m_properties.emplace_back(item);
        }
        endInsertRows();
    }
    setState(State::Ready);
    fetchMissing();
    if (rowCount() < eagerRows)
        fetchMore({});
}

void CalendarModel::fetchMissing()
{
    const int last = std::min(m_lastRow, rowCount() - 1);
    for (int page = m_firstRow / pageSize; page * pageSize <= last; ++page)
        fetchMissing(page);
}

void CalendarModel::fetchMissing(int page)
{
    for (const auto &run : missingRuns(page))
        fetchRun(page, run);
}

QList<CalendarModel::BlockRun> CalendarModel::missingRuns(int page) const
{
    const auto pending = m_pending.value(page);
    const int first = std::max(m_firstRow, page * pageSize);
    const int last = std::min({m_lastRow, (page + 1) * pageSize - 1, rowCount() - 1});
    const auto isMissing = [&](qint64 block) {
        for (int row = first; row <= last; ++row) {
            if (!property(row).hasBlock(block))
                return true;
        }
        return false;
    };

    QList<BlockRun> runs;
    for (auto block = m_firstBlock; block <= m_lastBlock; ++block) {
        if (pending.contains(block) || !isMissing(block))
            continue;
        if (!runs.isEmpty() && runs.last().last == block - 1 && block - runs.last().first < longestRun)
            runs.last().last = block;
        else
            runs.append({block, block});
    }
    return runs;
}

void CalendarModel::fetchRun(int page, BlockRun run)
{
    for (auto block = run.first; block <= run.last; ++block)
        m_pending[page].insert(block);
    const CalendarQuery query{.from = CalendarProperty::blockBegin(run.first),
                              .to = CalendarProperty::blockBegin(run.last + 1),
                              .city = m_city,
                              .cursor = m_cursors.value(page),
                              .limit = pageSize};
    m_api.load(query, this,
               [this, page, run, generation = m_generation](const CalendarListPage &answer,
                                                            const std::optional<Problem> &problem) {
                   if (generation != m_generation)
                       return;
                   for (auto block = run.first; block <= run.last; ++block)
                       m_pending[page].remove(block);
                   if (problem)
                       fail(*problem);
                   else
                       takeNights(answer);
               });
}

void CalendarModel::takeNights(const CalendarListPage &page)
{
    for (const auto &item : page.items) {
        const int row = rowOf(item.propertyId);
        if (row < 0)
            continue;
        m_properties[static_cast<size_t>(row)].merge(item);
        Q_EMIT dataChanged(index(row), index(row));
    }
    if (m_state == State::Failed)
        setState(State::Ready);
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

void CalendarModel::onEvent(const QString &name, const QJsonObject &payload)
{
    if (name != QLatin1String("calendar_changed") && !name.startsWith(QLatin1String("booking_")))
        return;
    const auto propertyId = payload.value(QLatin1String("property_id")).toString();
    if (!m_rows.contains(propertyId))
        return;
    m_touched.insert(propertyId);
    if (!m_touchTimer.isActive())
        m_touchTimer.start();
}

void CalendarModel::refreshTouched()
{
    const auto touched = std::exchange(m_touched, {});
    for (const auto &propertyId : touched) {
        const int row = rowOf(propertyId);
        if (row >= m_firstRow && row <= m_lastRow)
            reloadProperty(propertyId);
        else if (row >= 0)
            m_properties[static_cast<size_t>(row)].forget();
    }
}

void CalendarModel::watchVisible()
{
    QSet<QString> visible;
    for (int row = m_firstRow; row <= std::min(m_lastRow, rowCount() - 1); ++row)
        visible.insert(property(row).id());
    for (const auto &propertyId : visible - m_watched)
        m_realtime.watchProperty(propertyId);
    for (const auto &propertyId : m_watched - visible)
        m_realtime.unwatchProperty(propertyId);
    m_watched = visible;
}

} // namespace roost::ui
