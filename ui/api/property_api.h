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
    QStringList tags{};
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
    int version = 0;
    QJsonObject fields{}; ///< all of them, as the API names them: what an editor works on

    static Property fromJson(const QJsonObject &object);
};

/// Fields of one property that change, of the version that is meant.
struct PropertyChange
{
    QString propertyId{};
    int version = 0; ///< 0: whatever it is
    QJsonObject fields{};

    QJsonObject toJson() const;
};

/// What a copy is called, and takes along.
struct PropertyCopy
{
    QString title{};
    bool withPhotos = true;
    bool withPriceRules = true;
};

/// What is left empty does not filter.
struct PropertyQuery
{
    QString text{}; ///< part of a title or a city
    QString city{};
    QString status{};
    QString tag{};

    bool operator==(const PropertyQuery &) const = default;
};

/// What lists of properties can be narrowed by, each in order.
struct PropertyChoices
{
    QStringList cities{};
    QStringList tags{};

    static PropertyChoices fromJson(const QJsonObject &object);
};

/// Properties: one's own, or all for admins. GUI thread; a callback is dropped when its context is gone.
class PropertyApi
{
public:
    explicit PropertyApi(ApiClient &client);

    /// By title.
    void list(const PropertyQuery &query, const QString &cursor, int limit, QObject *context,
              Answer<Listing<Property>> callback);

    /// The same, all pages one after another: for a choice among them.
    void listAll(const PropertyQuery &query, QObject *context, Answer<Listing<Property>> callback);
    void choices(QObject *context, Answer<PropertyChoices> callback);
    void show(const QString &propertyId, QObject *context, Answer<Property> callback);

    /// A draft. 422 names the fields that are wrong.
    void create(const QJsonObject &fields, QObject *context, Answer<Property> callback);

    /// 412 when the property has another version by now.
    void update(const QString &propertyId, int version, const QJsonObject &fields, QObject *context,
                Answer<Property> callback);

    /// All or nothing; the pointers of a 422 begin with /changes/0/fields for the first.
    void updateAll(const QList<PropertyChange> &changes, QObject *context, Answer<Listing<Property>> callback);

    /// 422 names the fields that are missing.
    void publish(const QString &propertyId, QObject *context, Answer<Property> callback);
    void unlist(const QString &propertyId, QObject *context, Answer<Property> callback);
    void duplicate(const QString &propertyId, const PropertyCopy &copy, QObject *context, Answer<Property> callback);

    /// 409 HAS_STAYS while stays are to come.
    void remove(const QString &propertyId, int version, QObject *context, Outcome callback);

private:
    void listRest(const PropertyQuery &query, const Listing<Property> &soFar, QObject *context,
                  const Answer<Listing<Property>> &callback);

    ApiClient &m_client;
};

} // namespace roost::ui
