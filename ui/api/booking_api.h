#pragma once

#include "ui/api/answer.h"
#include "ui/api/booking_types.h"

namespace roost::ui {

/// Whether a call only reckons what it would do.
enum class Preview { Yes, No };

/// What is left empty does not filter.
struct BookingQuery
{
    QList<BookingStatus> statuses{}; ///< any of them
    QString text{};                  ///< a code, or part of a guest's or property's name
    QString propertyId{};
    QDate from{}; ///< stays that end after this day
    QDate to{};   ///< stays that begin before this day
    QDate arrivalsOn{};
    QDate departuresOn{};
    QDate inHouseOn{};
    QString sort{}; ///< the API's word, "-created" when empty

    bool operator==(const BookingQuery &) const = default;
};

/// A step in a booking's life that takes nothing but a click.
enum class BookingStep { Accept, CheckIn, CheckOut, NoShow };

/// Bookings and what their host does with them. GUI thread; a callback is dropped when its context is gone.
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

    /// The host's day at all of their properties.
    void today(QObject *context, Answer<BookingDay> callback);
    void take(BookingStep step, const QString &bookingId, QObject *context, Answer<Booking> callback);
    void decline(const QString &bookingId, const QString &reason, QObject *context, Answer<Booking> callback);

    /// Other dates or another number of guests; a preview changes nothing.
    void change(const Booking &booking, const StayChange &wanted, Preview preview, QObject *context,
                Answer<BookingChange> callback);
    void relocate(const QString &bookingId, const Relocation &wanted, Preview preview, QObject *context,
                  Answer<BookingChange> callback);
    void refund(const QString &bookingId, const Money &amount, const QString &reason, QObject *context,
                Answer<Booking> callback);
    void addNote(const QString &bookingId, const QString &text, QObject *context, Answer<QString> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
