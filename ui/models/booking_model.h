#pragma once

#include "ui/api/booking_api.h"
#include "ui/models/cursor_model.h"

#include <QLocale>
#include <QSet>
#include <QTimer>

namespace roost::ui {

/// Bookings, newest first, kept up to date row by row. GUI thread.
class BookingModel : public CursorModel
{
    Q_OBJECT

public:
    enum Column {
        CodeColumn,
        GuestColumn,
        PropertyColumn,
        StayColumn,
        GuestsColumn,
        StatusColumn,
        TotalColumn,
        CreatedColumn
    };

    explicit BookingModel(ApiClient &api, QObject *parent = nullptr);

    /// Loads what fits the query, from the front.
    void setQuery(const BookingQuery &query);
    const BookingQuery &query() const { return m_query; }

    /// Something happened to this booking: its row is read again, or comes in on top when it is new. Calls close
    /// together are answered with one request.
    void refreshBooking(const QString &bookingId);

    const Booking &bookingAt(int row) const { return m_rows.at(row); }
    int rowOf(const QString &bookingId) const; ///< -1: not among the rows

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void requestPage(const QString &cursor, int generation) override;

private:
    QString textOf(const Booking &booking, int column) const;
    QString subtitleOf(const Booking &booking, int column) const;
    bool isNewestFirst() const { return m_query.sort.isEmpty(); }
    void refreshNow();
    void mergeNewest(const QList<Booking> &newest);
    void refreshRow(const QString &bookingId);
    void replaceRow(const Booking &booking);

    BookingApi m_api;
    BookingQuery m_query;
    QList<Booking> m_rows;
    QSet<QString> m_changed;
    QTimer m_gather;
    QLocale m_locale;
};

} // namespace roost::ui
