#pragma once

#include "ui/api/answer.h"

#include <QDateTime>
#include <QMap>

namespace roost::ui {

/// What one side of a stay says of it. Instants are local.
struct Review
{
    QString id{};
    QString propertyId{};
    QString propertyTitle{};
    QString bookingId{};
    bool isByHost = false;
    QString authorName{};
    QString subjectName{};
    int overall = 0;              ///< stars, 1 to 5
    QMap<QString, int> ratings{}; ///< stars by the API's word: "cleanliness"
    QString text{};
    QString response{}; ///< the host's public answer
    QDateTime createdAt{};
    QDateTime closesAt{};    ///< published then at the latest
    QDateTime publishedAt{}; ///< invalid: not yet
    int version = 0;

    static Review fromJson(const QJsonObject &object);

    bool isAnswerable() const { return !isByHost && response.isEmpty() && publishedAt.isValid(); }
};

/// What a host writes of a guest.
struct ReviewDraft
{
    QString bookingId{};
    int overall = 0;
    QMap<QString, int> ratings{};
    QString text{};
};

/// What is left empty does not filter.
struct ReviewQuery
{
    QString propertyId{};
    QString side{}; ///< who wrote it: guest, host

    bool operator==(const ReviewQuery &) const = default;
};

/// Reviews that one has written and received. GUI thread; a callback is dropped when its context is gone.
class ReviewApi
{
public:
    explicit ReviewApi(ApiClient &client);

    /// Newest first.
    void list(const ReviewQuery &query, const QString &cursor, int limit, QObject *context,
              Answer<Listing<Review>> callback);
    void write(const ReviewDraft &draft, QObject *context, Answer<Review> callback);
    void respond(const QString &reviewId, const QString &text, QObject *context, Answer<Review> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
