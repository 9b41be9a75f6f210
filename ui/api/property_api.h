#pragma once

#include "ui/api/answer.h"
#include "ui/api/money.h"

#include <QStringList>

namespace roost::ui {

/// A property as lists and the drawer show it.
struct Property
{
    QString id{};
    QString status{}; ///< DRAFT, PUBLISHED, UNLISTED
    QString hostName{};
    QString title{};
    QString description{};
    QString propertyType{}; ///< apartment, house, villa, cabin, room
    QString address{};
    QString city{};
    QString country{};
    QString timeZone{};
    int maxGuests = 0;
    int bedrooms = 0;
    int bathrooms = 0;
    QStringList amenities{};
    QString checkInTime{};
    QString checkOutTime{};
    bool instantBook = false;
    QString cancellationPolicy{};
    Money basePrice{};
    Money weekendPrice{}; ///< without a currency: as the base price
    Money cleaningFee{};
    int includedGuests = 0;
    Money extraGuestFee{};
    int minNights = 0;
    int maxNights = 0;
    int advanceNoticeDays = 0;
    double rating = 0; ///< 0: none yet
    int reviewCount = 0;

    static Property fromJson(const QJsonObject &object);
};

/// What is left empty does not filter.
struct PropertyQuery
{
    QString text{}; ///< part of a title or a city
    QString city{};
    QString status{};

    bool operator==(const PropertyQuery &) const = default;
};

/// Properties: one's own, or all for admins. GUI thread; a callback is dropped when its context is gone.
class PropertyApi
{
public:
    explicit PropertyApi(ApiClient &client);

    /// By title.
    void list(const PropertyQuery &query, const QString &cursor, int limit, QObject *context,
              Answer<Listing<Property>> callback);
    void show(const QString &propertyId, QObject *context, Answer<Property> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
