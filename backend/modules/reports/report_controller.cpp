#include "backend/modules/reports/report_controller.h"

#include "backend/modules/admin/analytics_request.h"
#include "backend/modules/reports/report_answer.h"
#include "backend/modules/reports/report_service.h"

#include <QJsonArray>

namespace roost {

using http::Request;
using http::Response;

namespace {

/// "2026-11-01 to 2026-11-30, EUR, Lisbon": the days, both included, and what the filters ask for.
QString scopeOf(const Request &request, const Currency &currency)
{
    const DateRange span = AnalyticsRequest::figures(request).span;
    QStringList parts{
        QStringLiteral("%1 to %2").arg(span.from.toString(Qt::ISODate), span.to.addDays(-1).toString(Qt::ISODate)),
        currency.code()};
    for (const char *filter : {"city", "property_type", "channel", "guest_country", "property_id", "host_id"}) {
        if (const auto value = request.queryValue(filter))
            parts.append(*value);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

ReportController::ReportController(ReportService &reports)
    : m_reports(reports)
{
}

Response ReportController::list(const Request &) const
{
    QJsonArray formats;
    for (const auto &[format, name] : enumNames<ReportFormat>)
        formats.append(name);
    QJsonArray items;
    for (const auto &[kind, name] : enumNames<ReportKind>)
        items.append(QJsonObject{{QStringLiteral("name"), name},
                                 {QStringLiteral("description"), descriptionOf(kind)},
                                 {QStringLiteral("formats"), formats}});
    return Response::json({{QStringLiteral("items"), items}});
}

Response ReportController::show(const Request &request) const
{
    const auto kind = fromName<ReportKind>(request.pathValues.value("name"));
    if (!kind)
        throw NotFound(QStringLiteral("There is no such report."));
    Report report =
        m_reports.report(*kind, {.analytics = AnalyticsRequest::analytics(request),
                                 .metrics = AnalyticsRequest::metrics(request),
                                 .metric = request.queryName<FigureMetric>("metric").value_or(FigureMetric::Revenue),
                                 .since = AnalyticsRequest::instant(request, "since"),
                                 .until = AnalyticsRequest::instant(request, "until")});
    report.name = toName(*kind);
    report.notes = {descriptionOf(*kind), scopeOf(request, report.currency)};
    if (const auto rows = request.queryInteger("rows"))
        report = firstRows(report, *rows);
    return answerWith(report, request.queryName<ReportFormat>("format").value_or(ReportFormat::Json));
}

} // namespace roost
