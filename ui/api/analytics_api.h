#pragma once

#include "ui/api/money.h"
#include "ui/api/problem.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QObject;

namespace roost::ui {

class ApiClient;

/// The figures of one day in one currency. Amounts in minor units.
struct DayFigures
{
    QDate date{};
    qint64 bookings = 0;      ///< made on this day
    qint64 confirmed = 0;     ///< of those
    qint64 cancellations = 0; ///< of those that had been confirmed
    qint64 nights = 0;        ///< occupied
    qint64 availableNights = 0;
    qint64 revenue = 0; ///< of the occupied nights
    qint64 fees = 0;    ///< of the stays that arrive on this day

    static DayFigures fromJson(const QJsonObject &object);
};

/// A span of days, [from, to), and what it is compared with.
struct DailyAnalytics
{
    QString currency{};
    QStringList currencies{};
    QDate from{};
    QDate to{};
    QList<DayFigures> items{};
    QList<DayFigures> compare{}; ///< empty: nothing to compare with

    static DailyAnalytics fromJson(const QJsonObject &object);
};

/// What to compare with: nothing, the span before, or the same weekdays 364 days earlier.
enum class Comparison { None, Previous, LastYear };

struct AnalyticsQuery
{
    QDate from{};
    QDate to{};         ///< not included
    QString city{};     ///< empty: all
    QString currency{}; ///< empty: the one with most revenue
    Comparison comparison = Comparison::Previous;

    friend bool operator==(const AnalyticsQuery &, const AnalyticsQuery &) = default;
};

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

/// The admin's figures and activity. GUI thread; a callback is dropped when its context is gone.
class AnalyticsApi
{
public:
    using DailyCallback = std::function<void(const DailyAnalytics &, const std::optional<Problem> &)>;
    using ActivityCallback = std::function<void(const QList<Activity> &, const std::optional<Problem> &)>;

    explicit AnalyticsApi(ApiClient &client);

    void daily(const AnalyticsQuery &query, QObject *context, DailyCallback callback);

    /// The newest first.
    void activity(int limit, QObject *context, ActivityCallback callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
