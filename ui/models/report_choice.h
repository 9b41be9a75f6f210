#pragma once

#include "ui/api/figure_metric.h"
#include "ui/api/figure_query.h"

#include <QVariantMap>

#include <optional>

namespace roost::ui {

/// Which report, and what is particular to it; its span, steps, currency and filters are a FigureQuery.
struct ReportChoice
{
    enum class Kind { Figures, Bookings, Properties, Hosts, Books, Pickup };

    Kind kind = Kind::Figures;
    std::optional<FigureDimension> split{};       ///< of the figures
    QList<FigureMetric> metrics = usualMetrics(); ///< of figures, properties and hosts
    FigureMetric metric = FigureMetric::Revenue;  ///< whose bookings
    bool isFromBottom = false;                    ///< of properties and hosts: those with least revenue
    QDate since{};                                ///< of the pickup, the first day
    QDate until{};                                ///< of the pickup, the last day; of the books: as known after it

    static QList<FigureMetric> usualMetrics();

    bool hasMetrics() const { return kind == Kind::Figures || isRanking(); }
    bool isRanking() const { return kind == Kind::Properties || kind == Kind::Hosts; }

    /// Whether its rows are days, weeks or months.
    bool hasSteps() const { return kind == Kind::Figures || kind == Kind::Books || kind == Kind::Pickup; }

    /// As the route takes them, without format. now: what a day that is not over yet is known by.
    QUrlQuery parameters(const FigureQuery &query, const QDateTime &now) const;

    /// For the settings; what is missing or not known there is as usual.
    QVariantMap toMap() const;
    static ReportChoice fromMap(const QVariantMap &map);

    friend bool operator==(const ReportChoice &, const ReportChoice &) = default;
};

/// As the API calls it: "books".
QString nameOf(ReportChoice::Kind kind);
std::optional<ReportChoice::Kind> reportKindFromName(const QString &name);

} // namespace roost::ui
