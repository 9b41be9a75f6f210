#include "ui/models/outbox_model.h"

#include "ui/models/stay_text.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {

constexpr int pageSize = 50;
constexpr int columns = OutboxModel::CreatedColumn + 1;

/// "booking_confirmed" → "Booking confirmed".
QString readable(const QString &code)
{
    const auto words = QString(code).replace(QLatin1Char('_'), QLatin1Char(' '));
    return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1);
}

} // namespace

OutboxModel::OutboxModel(ApiClient &api, QObject *parent)
    : CursorModel(parent)
    , m_api(api)
{
}

void OutboxModel::setStatus(std::optional<OutboxStatus> status)
{
    m_status = status;
    reload();
}

void OutboxModel::requestPage(const QString &cursor, int generation)
{
    m_api.list(m_status, cursor, pageSize, this,
               [this, generation](const Listing<OutboxEntry> &page, const std::optional<Problem> &problem) {
                   receive(generation, m_rows, page, problem);
               });
}

int OutboxModel::rowOf(const QString &entryId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&entryId](const OutboxEntry &entry) { return entry.id == entryId; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void OutboxModel::replace(const OutboxEntry &entry)
{
    const int row = rowOf(entry.id);
    if (row < 0)
        return;
    m_rows[row] = entry;
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &entry = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case SubtitleRole:
        return index.column() == SubjectColumn ? addressOf(entry) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    case IdRole:
        return entry.id;
    case StatusRole:
        return static_cast<int>(entry.status);
    default:
        return {};
    }
}

QString OutboxModel::textOf(const OutboxEntry &entry, int column)
{
    switch (column) {
    case SubjectColumn:
        return titleOf(entry);
    case StatusColumn:
        return labelOf(entry.status);
    case CreatedColumn:
        return agoText(entry.createdAt, QDateTime::currentDateTime(), QLocale());
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("What"), tr("Status"), tr("Created")};
    return names.value(section);
}

QString OutboxModel::labelOf(OutboxStatus status)
{
    switch (status) {
    case OutboxStatus::Waiting:
        return tr("Waiting");
    case OutboxStatus::Done:
        return tr("Sent");
    case OutboxStatus::Failed:
        return tr("Failed");
    }
    return {};
}

QString OutboxModel::titleOf(const OutboxEntry &entry)
{
    return entry.mail ? entry.mail->subject : readable(entry.key.section(QLatin1Char(':'), -1));
}

QString OutboxModel::addressOf(const OutboxEntry &entry)
{
    return entry.mail ? entry.mail->to : readable(entry.topic);
}

} // namespace roost::ui
