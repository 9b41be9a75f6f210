#include "ui/models/booking_model.h"

#include "ui/models/stay_text.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {
constexpr int pageSize = 50;
constexpr int gatherMs = 150;
constexpr int columns = BookingModel::CreatedColumn + 1;
} // namespace

BookingModel::BookingModel(ApiClient &api, QObject *parent)
    : CursorModel(parent)
    , m_api(api)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherMs);
    connect(&m_gather, &QTimer::timeout, this, &BookingModel::refreshNow);
}

void BookingModel::setQuery(const BookingQuery &query)
{
    m_query = query;
    reload();
}

void BookingModel::requestPage(const QString &cursor, int generation)
{
    m_api.list(m_query, cursor, pageSize, this,
               [this, generation](const Listing<Booking> &page, const std::optional<Problem> &problem) {
                   receive(generation, m_rows, page, problem);
               });
}

void BookingModel::refreshBooking(const QString &bookingId)
{
    m_changed.insert(bookingId);
    if (!m_gather.isActive())
        m_gather.start();
}

void BookingModel::refreshNow()
{
    const auto changed = std::exchange(m_changed, {});
    if (!isLoaded())
        return;
    m_api.list(m_query, {}, pageSize, this,
               [this, changed, asked = m_query](const Listing<Booking> &page, const std::optional<Problem> &problem) {
                   if (problem || !(asked == m_query))
                       return;
                   mergeNewest(page.items);
                   QSet<QString> rest = changed;
                   for (const auto &booking : page.items)
                       rest.remove(booking.id);
                   for (const auto &bookingId : std::as_const(rest))
                       refreshRow(bookingId);
               });
}

/// Rows that are there get their new values; those in front of them all come in on top.
void BookingModel::mergeNewest(const QList<Booking> &newest)
{
    QList<Booking> unknown;
    for (const auto &booking : newest) {
        if (rowOf(booking.id) >= 0)
            replaceRow(booking);
        else if (isNewestFirst() && (m_rows.isEmpty() || booking.createdAt >= m_rows.first().createdAt))
            unknown.append(booking);
    }
    if (unknown.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(unknown.size()) - 1);
    m_rows = unknown + m_rows;
    endInsertRows();
    Q_EMIT pageLoaded();
}

void BookingModel::refreshRow(const QString &bookingId)
{
    if (rowOf(bookingId) < 0)
        return;
    m_api.show(bookingId, this, [this](const BookingDetail &detail, const std::optional<Problem> &problem) {
        if (!problem)
            replaceRow(detail.booking);
    });
}

void BookingModel::replaceRow(const Booking &booking)
{
    const int row = rowOf(booking.id);
    if (row < 0)
        return;
    m_rows[row] = booking;
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

int BookingModel::rowOf(const QString &bookingId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&bookingId](const Booking &booking) { return booking.id == bookingId; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int BookingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BookingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant BookingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &booking = m_rows.at(index.row());
    const bool isNumber = index.column() == GuestsColumn || index.column() == TotalColumn;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(booking, index.column());
    case SubtitleRole:
        return subtitleOf(booking, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return booking.id;
    case StatusRole:
        return static_cast<int>(booking.status);
    default:
        return {};
    }
}

QString BookingModel::textOf(const Booking &booking, int column) const
{
    switch (column) {
    case CodeColumn:
        return booking.code;
    case GuestColumn:
        return booking.guestName;
    case PropertyColumn:
        return booking.propertyTitle;
    case StayColumn:
        return stayText(booking.checkIn, booking.checkOut, m_locale);
    case GuestsColumn:
        return m_locale.toString(booking.guests);
    case StatusColumn:
        return labelOf(booking.status);
    case TotalColumn:
        return booking.total.toString(m_locale, Money::Decimals::Currency);
    case CreatedColumn:
        return dateText(booking.createdAt.date(), m_locale);
    default:
        return {};
    }
}

QString BookingModel::subtitleOf(const Booking &booking, int column) const
{
    switch (column) {
    case PropertyColumn:
        return booking.propertyCity;
    case StayColumn:
        return tr("%n nights", nullptr, booking.nights);
    case CreatedColumn:
        return m_locale.toString(booking.createdAt.time(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant BookingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == GuestsColumn || section == TotalColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Code"),   tr("Guest"),  tr("Property"), tr("Stay"),
                            tr("Guests"), tr("Status"), tr("Total"),    tr("Booked")};
    return names.value(section);
}

} // namespace roost::ui
