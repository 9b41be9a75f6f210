#pragma once

#include "ui/api/booking_types.h"
#include "ui/api/review_api.h"

#include <optional>

namespace roost::ui {

/// Somebody who has booked at one's properties; figures are of stays.
struct Guest
{
    QString id{};
    QString name{};
    QString country{};
    QString email{}; ///< once there is a stay
    QString phone{};
    int bookingsCount = 0;
    int stays = 0;
    int nights = 0;
    QList<Money> spent{}; ///< one sum a currency
    QDate firstStay{};
    QDate lastStay{};
    QDate nextStay{};
    double rating = 0; ///< stars given by hosts; 0: none yet
    int reviewCount = 0;
    bool hasNote = false;

    static Guest fromJson(const QJsonObject &object);
};

/// A guest with their bookings, what hosts said of them, and what one keeps in mind.
struct GuestDetail
{
    Guest guest{};
    QList<Booking> bookings{}; ///< newest first
    QList<Review> reviews{};
    QString note{};
    int noteVersion = 0;

    static GuestDetail fromJson(const QJsonObject &object);
};

/// What is left empty does not filter.
struct GuestQuery
{
    QString text{}; ///< part of a name
    QString sort{}; ///< last_stay, name, stays, nights

    bool operator==(const GuestQuery &) const = default;
};

/// One's guests. GUI thread; a callback is dropped when its context is gone.
class GuestApi
{
public:
    explicit GuestApi(ApiClient &client);

    void list(const GuestQuery &query, const QString &cursor, int limit, QObject *context,
              Answer<Listing<Guest>> callback);
    void show(const QString &guestId, QObject *context, Answer<GuestDetail> callback);

    /// An empty text removes the note. 412 when it was changed since this version.
    void setNote(const QString &guestId, const QString &text, int version, QObject *context, Outcome outcome);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
