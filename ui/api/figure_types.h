#pragma once

#include "ui/api/figure_metric.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace roost::ui {

/// In the metric's unit; none where it would be divided by nothing.
using FigureValue = std::optional<qint64>;

struct FigurePoint
{
    QDate date{}; ///< the first day of the bucket
    QList<FigureValue> values{};
};

/// One key of a split; the only one without.
struct FigureLine
{
    QString key{};
    QString label{};
    QList<FigureValue> total{};
    QList<FigurePoint> points{};
};

struct FigureTable
{
    QDate from{};
    QDate to{}; ///< not included
    QList<FigureValue> total{};
    QList<FigureLine> lines{};

    static FigureTable fromJson(const QJsonObject &object);
};

/// Metrics of a span, in one currency; values are in the order of the metrics.
struct FigureSeries
{
    QString currency{};
    QStringList currencies{};
    QList<FigureMetric> metrics{};
    FigureTable table{};
    std::optional<FigureTable> compare{};
    QList<FigureValue> change{}; ///< of the totals, basis points

    static FigureSeries fromJson(const QJsonObject &object);

    /// Of a line, a point or a total; none for a metric that was not asked for.
    FigureValue value(const QList<FigureValue> &values, FigureMetric metric) const;
};

/// Nights and revenue that are on the books.
struct OnTheBooks
{
    qint64 nights = 0;
    qint64 revenue = 0; ///< minor units

    static OnTheBooks fromJson(const QJsonObject &object);
};

struct PacePoint
{
    int days = 0; ///< before the night
    OnTheBooks books{};

    static PacePoint fromJson(const QJsonObject &object);
};

/// How the nights of a span filled, the farthest first.
struct Pace
{
    QString currency{};
    QList<PacePoint> points{};
    QList<PacePoint> lastYear{};

    static Pace fromJson(const QJsonObject &object);
};

/// Start and pickup add up to end.
struct PickupItem
{
    QDate date{};
    OnTheBooks start{};
    OnTheBooks pickup{};
    OnTheBooks end{};

    static PickupItem fromJson(const QJsonObject &object);
};

struct Pickup
{
    QString currency{};
    PickupItem total{};
    QList<PickupItem> items{};

    static Pickup fromJson(const QJsonObject &object);
};

struct ForecastDay
{
    QDate date{};
    qint64 availableNights = 0;
    OnTheBooks books{};
    OnTheBooks expected{};

    static ForecastDay fromJson(const QJsonObject &object);
};

/// Errors: of the forecasts that the method would have made 28 days ago, basis points.
struct Forecast
{
    QString currency{};
    FigureValue nightsError{};
    FigureValue revenueError{};
    QList<ForecastDay> days{};

    static Forecast fromJson(const QJsonObject &object);
};

/// A bucket of a histogram; it ends where the next begins.
struct StayShape
{
    int from = 0;
    qint64 stays = 0;

    static StayShape fromJson(const QJsonObject &object);
};

struct StayShapes
{
    QList<StayShape> lengths{};
    QList<StayShape> windows{};

    static StayShapes fromJson(const QJsonObject &object);
};

/// How many of those who look stay; a count is none where the filters ask for what a step does not know.
struct FunnelStep
{
    QString name{}; ///< searches, quotes, bookings, payments, stays
    FigureValue count{};
    FigureValue rate{}; ///< of the step before, basis points
};

struct Funnel
{
    QDate from{};
    QDate to{}; ///< not included
    QList<FunnelStep> steps{};

    static Funnel fromJson(const QJsonObject &object);
};

/// All that a dashboard shows of a span, in one answer.
struct DashboardFigures
{
    FigureSeries series{};
    FigureSeries cities{};
    FigureSeries propertyTypes{};
    FigureSeries top{};
    FigureSeries bottom{};
    StayShapes shapes{};
    Pace pace{};

    static DashboardFigures fromJson(const QJsonObject &object);
};

} // namespace roost::ui
