#include "ui/models/thread_model.h"

#include "ui/models/stay_text.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {
constexpr int pageSize = 50;
}

ThreadModel::ThreadModel(ApiClient &api, QObject *parent)
    : CursorModel(parent)
    , m_api(api)
{
}

void ThreadModel::setQuery(const ThreadQuery &query)
{
    m_query = query;
    reload();
}

void ThreadModel::requestPage(const QString &cursor, int generation)
{
    m_api.threads(m_query, cursor, pageSize, this, [this, generation](const ThreadListing &page, const auto &problem) {
        receive<Thread>(generation, m_rows, page, problem);
        if (!problem)
            setUnread(page.unread);
    });
}

void ThreadModel::refresh()
{
    if (!isLoaded())
        return;
    m_api.threads(m_query, {}, pageSize, this,
                  [this, asked = m_query](const ThreadListing &page, const std::optional<Problem> &problem) {
                      if (problem || !(asked == m_query))
                          return;
                      for (int row = 0; row < page.items.size(); ++row)
                          place(page.items.at(row), row);
                      setUnread(page.unread);
                      Q_EMIT pageLoaded();
                  });
}

void ThreadModel::take(const Thread &thread)
{
    const int known = rowOf(thread.id);
    place(thread, known < 0 ? 0 : known);
}

void ThreadModel::place(const Thread &thread, int row)
{
    const int known = rowOf(thread.id);
    if (known < 0) {
        const int free = std::min(row, static_cast<int>(m_rows.size()));
        beginInsertRows({}, free, free);
        m_rows.insert(free, thread);
        endInsertRows();
        return;
    }
    if (known != row && row < m_rows.size()) {
        beginMoveRows({}, known, known, {}, row > known ? row + 1 : row);
        m_rows.move(known, row);
        endMoveRows();
    }
    const int now = rowOf(thread.id);
    m_rows[now] = thread;
    Q_EMIT dataChanged(index(now, 0), index(now, 0));
}

void ThreadModel::setUnread(int unread)
{
    if (m_unread == unread)
        return;
    m_unread = unread;
    Q_EMIT unreadChanged(unread);
}

int ThreadModel::rowOf(const QString &threadId) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&threadId](const Thread &thread) { return thread.id == threadId; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const Thread *ThreadModel::find(const QString &threadId) const
{
    const int row = rowOf(threadId);
    return row < 0 ? nullptr : &m_rows.at(row);
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ThreadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &thread = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return thread.otherName();
    case PlaceRole:
        return thread.propertyTitle;
    case SnippetRole:
        return QString(thread.lastMessage.text).replace(QLatin1Char('\n'), QLatin1Char(' '));
    case WhenRole:
        return thread.lastMessage.sentAt.isValid()
                   ? agoText(thread.lastMessage.sentAt, QDateTime::currentDateTime(), QLocale())
                   : QString();
    case UnreadRole:
        return thread.unread;
    case IdRole:
        return thread.id;
    case Qt::AccessibleTextRole:
        return thread.unread
                   ? tr("%1, %2, unread: %3").arg(thread.otherName(), thread.propertyTitle, thread.lastMessage.text)
                   : QStringLiteral("%1, %2: %3")
                         .arg(thread.otherName(), thread.propertyTitle, thread.lastMessage.text);
    default:
        return {};
    }
}

} // namespace roost::ui
