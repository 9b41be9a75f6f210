#pragma once

#include "ui/api/answer.h"
#include "ui/api/booking_status.h"
#include "ui/api/figure_metric.h"
#include "ui/api/figure_query.h"
#include "ui/api/money.h"

#include <QDate>
#include <QMap>
#include <QUrlQuery>

#include <array>

namespace roost::ui {

/// What a row counts, and what a figure is made of.
enum class FigureField {
    Bookings,
    Confirmed,
    Cancellations,
    ConfirmedNights,
    CancelledNights,
    Nights,
    AvailableNights,
    Revenue, ///< minor units
    Fees,    ///< minor units
    Stays,
    StayNights,
    LeadDays,
};
inline constexpr int figureFieldCount = 12;

/// The API's word: "cancelled_nights".
const char *nameOf(FigureField field);

/// A value for every field.
class FigureCounts
{
public:
    qint64 operator[](FigureField field) const { return m_values[static_cast<size_t>(field)]; }
    void set(FigureField field, qint64 value) { m_values[static_cast<size_t>(field)] = value; }
    FigureCounts &operator+=(const FigureCounts &other);

    static FigureCounts fromJson(const QJsonObject &object);

private:
    std::array<qint64, figureFieldCount> m_values{};
};

/// One figure of a chart, as the rows behind it are asked for.
struct FigureQuestion
{
    FigureMetric metric = FigureMetric::Revenue;
    FigureQuery query{}; ///< its days, currency and filters; the rest does not matter

    /// As an argument of a page, and back; a text that is none gives a question that is not valid.
    QString toArgument() const;
    static FigureQuestion fromArgument(const QString &argument);

    bool isValid() const { return query.from.isValid() && query.from < query.to; }

    /// The same rows.
    friend bool operator==(const FigureQuestion &one, const FigureQuestion &other)
    {
        return one.toArgument() == other.toArgument();
    }
};

/// A booking that counts, or a property for available nights (without a booking's id).
struct FigureItem
{
    QString bookingId{};
    QString code{};
    BookingStatus status = BookingStatus::Requested;
    QString propertyId{};
    QString propertyTitle{};
    QString city{};
    QString channel{};
    QString guestCountry{};
    QDate checkIn{};
    QDate checkOut{};
    QDateTime createdAt{};
    FigureCounts counts{};

    static FigureItem fromJson(const QJsonObject &object);
};

/// A page of them.
struct FigurePage
{
    Listing<FigureItem> rows{};
    std::optional<FigureCounts> sum{}; ///< of all rows of all pages; with the first page

    static FigurePage fromJson(const QJsonObject &object);
};

/// Figures of a whole span.
struct FigureTotals
{
    QString currency{};
    QMap<FigureMetric, std::optional<qint64>> values{}; ///< none where there is nothing to divide by

    static FigureTotals fromJson(const QJsonObject &object);
};

/// The rows behind a figure, and the figure. GUI thread; a callback is dropped when its context is gone.
class FigureRowsApi
{
public:
    explicit FigureRowsApi(ApiClient &client);

    /// The latest first.
    void rows(const FigureQuestion &question, const QString &cursor, int limit, QObject *context,
              Answer<FigurePage> callback);

    void totals(const FigureQuestion &question, const QList<FigureMetric> &metrics, QObject *context,
                Answer<FigureTotals> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
