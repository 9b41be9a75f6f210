#include "ui/models/figure_rows_model.h"

#include "ui/models/figure_words.h"
#include "ui/models/stay_text.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {
constexpr int pageSize = 100;
}

FigureRowsModel::FigureRowsModel(ApiClient &api, QObject *parent)
    : CursorModel(parent)
    , m_api(api)
{
}

void FigureRowsModel::setQuestion(const FigureQuestion &question)
{
    beginResetModel();
    m_question = question;
    m_parts = FigureParts::of(question.metric);
    m_fields = m_parts.rowFields();
    m_rows.clear();
    m_wholeSum.reset();
    endResetModel();
    reload();
}

void FigureRowsModel::setCurrency(const QString &currency)
{
    if (m_currency == currency)
        return;
    m_currency = currency;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, FirstFieldColumn), index(rowCount() - 1, columnCount() - 1));
}

void FigureRowsModel::requestPage(const QString &cursor, int generation)
{
    m_api.rows(m_question, cursor, pageSize, this,
               [this, generation](const FigurePage &page, const std::optional<Problem> &problem) {
                   if (page.sum && generation == currentGeneration())
                       m_wholeSum = page.sum;
                   receive(generation, m_rows, page.rows, problem);
               });
}

FigureCounts FigureRowsModel::sums() const
{
    FigureCounts sums;
    for (const auto &item : m_rows)
        sums += item.counts;
    return sums;
}

int FigureRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FigureRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstFieldColumn + static_cast<int>(m_fields.size());
}

QVariant FigureRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &item = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(item, index.column());
    case SubtitleRole:
        return subtitleOf(item, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() >= FirstFieldColumn ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return item.bookingId.isEmpty() ? item.propertyId : item.bookingId;
    case StatusRole:
        return static_cast<int>(item.status);
    default:
        return {};
    }
}

QString FigureRowsModel::textOf(const FigureItem &item, int column) const
{
    const bool isBooking = !item.bookingId.isEmpty();
    switch (column) {
    case CodeColumn:
        return item.code;
    case PropertyColumn:
        return item.propertyTitle;
    case OriginColumn:
        return item.channel;
    case StayColumn:
        return isBooking ? stayText(item.checkIn, item.checkOut, m_locale) : QString();
    case BookedColumn:
        return isBooking ? dateText(item.createdAt.date(), m_locale) : QString();
    case StatusColumn:
        return isBooking ? labelOf(item.status) : QString();
    default:
        break;
    }
    const auto field = m_fields.at(column - FirstFieldColumn);
    return FigureWords(m_locale, m_currency).cell(field, item.counts[field]);
}

QString FigureRowsModel::subtitleOf(const FigureItem &item, int column) const
{
    const bool isBooking = !item.bookingId.isEmpty();
    switch (column) {
    case PropertyColumn:
        return item.city;
    case OriginColumn:
        return item.guestCountry;
    case StayColumn:
        return isBooking ? nightsText(static_cast<int>(item.checkIn.daysTo(item.checkOut))) : QString();
    default:
        return {};
    }
}

QVariant FigureRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section >= FirstFieldColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    if (section >= FirstFieldColumn)
        return FigureWords::nameOf(m_fields.value(section - FirstFieldColumn));
    const QStringList names{tr("Code"), tr("Property"), tr("Channel"), tr("Stay"), tr("Booked"), tr("Status")};
    return names.value(section);
}

} // namespace roost::ui
