#include "ui/models/conversation_model.h"

#include "ui/models/stay_text.h"

namespace roost::ui {

namespace {
constexpr int pageSize = 40;
}

ConversationModel::ConversationModel(ApiClient &api, const QString &userId, QObject *parent)
    : QAbstractListModel(parent)
    , m_api(api)
    , m_userId(userId)
{
}

void ConversationModel::open(const QString &threadId)
{
    beginResetModel();
    m_threadId = threadId;
    m_rows.clear();
    m_earlier.clear();
    m_isAsking = false;
    endResetModel();
    ask({});
}

void ConversationModel::refresh()
{
    if (!m_threadId.isEmpty())
        ask({});
}

void ConversationModel::loadEarlier()
{
    if (hasEarlier() && !m_isAsking)
        ask(m_earlier);
}

void ConversationModel::ask(const QString &cursor)
{
    m_isAsking = true;
    m_api.messages(m_threadId, cursor, pageSize, this,
                   [this, cursor, asked = m_threadId](const Listing<Message> &page, const auto &problem) {
                       if (asked != m_threadId)
                           return;
                       m_isAsking = false;
                       if (problem) {
                           Q_EMIT failed(*problem);
                           return;
                       }
                       const bool isFirst = m_rows.isEmpty();
                       if (cursor.isEmpty())
                           append(page.items);
                       else
                           prepend(page.items);
                       if (isFirst || !cursor.isEmpty())
                           m_earlier = page.nextCursor;
                       Q_EMIT loaded();
                   });
}

void ConversationModel::append(const QList<Message> &newestFirst)
{
    for (auto message = newestFirst.rbegin(); message != newestFirst.rend(); ++message)
        add(*message);
}

void ConversationModel::prepend(const QList<Message> &newestFirst)
{
    if (newestFirst.isEmpty())
        return;
    const QList<Message> rows(newestFirst.rbegin(), newestFirst.rend());
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = rows + m_rows;
    endInsertRows();
}

void ConversationModel::add(const Message &message)
{
    if (message.sequence <= lastSequence())
        return;
    const auto row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.append(message);
    endInsertRows();
}

int ConversationModel::lastSequence() const
{
    return m_rows.isEmpty() ? 0 : m_rows.last().sequence;
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &message = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return message.text;
    case OwnRole:
        return message.authorId == m_userId;
    case NoteRole:
        return momentText(message.sentAt, QLocale());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3")
            .arg(message.authorName, momentText(message.sentAt, QLocale()), message.text);
    default:
        return {};
    }
}

} // namespace roost::ui
