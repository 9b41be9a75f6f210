#pragma once

#include "ui/api/answer.h"
#include "ui/api/booking_types.h"

namespace roost::ui {

/// What is left empty does not filter.
struct BookingQuery
{
    std::optional<BookingStatus> status{};
    QString text{}; ///< a code, or part of a guest's or property's name
    QString propertyId{};
    QDate from{}; ///< stays that end after this day
    QDate to{};   ///< stays that begin before this day

    bool operator==(const BookingQuery &) const = default;
};

/// Bookings: read and cancel. GUI thread; a callback is dropped when its context is gone.
class BookingApi
{
public:
    explicit BookingApi(ApiClient &client);

    /// Newest first.
    void list(const BookingQuery &query, const QString &cursor, int limit, QObject *context,
              Answer<Listing<Booking>> callback);
    void show(const QString &bookingId, QObject *context, Answer<BookingDetail> callback);

    /// What a cancellation of now would refund; changes nothing.
    void previewCancellation(const QString &bookingId, QObject *context, Answer<Cancellation> callback);
    void cancel(const QString &bookingId, QObject *context, Answer<Cancellation> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
