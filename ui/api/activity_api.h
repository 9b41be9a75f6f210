#pragma once

#include "ui/api/money.h"
#include "ui/api/problem.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace roost::ui {

class ApiClient;

/// Something that happened to a booking.
struct Activity
{
    QString bookingId{};
    QString propertyId{};
    QString code{};
    QString kind{};
    QString status{};
    QString propertyTitle{};
    QString propertyCity{};
    QString guestName{};
    int nights = 0;
    Money total{};
    QDateTime at{};

    static Activity fromJson(const QJsonObject &object);

    friend bool operator==(const Activity &one, const Activity &other)
    {
        return one.bookingId == other.bookingId && one.kind == other.kind && one.at == other.at;
    }
};

/// What happened to bookings: for admins of all, for hosts of theirs. GUI thread; a callback is dropped when its context is gone.
class ActivityApi
{
public:
    using Callback = std::function<void(const QList<Activity> &, const std::optional<Problem> &)>;

    explicit ActivityApi(ApiClient &client);

    /// The newest first.
    void newest(int limit, QObject *context, Callback callback) const;

private:
    ApiClient &m_client;
};

} // namespace roost::ui
