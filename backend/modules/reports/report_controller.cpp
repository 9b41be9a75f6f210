#include "backend/modules/reports/report_controller.h"

#include "backend/modules/admin/analytics_request.h"
#include "backend/modules/reports/report_answer.h"
#include "backend/modules/reports/report_service.h"

#include <QJsonArray>

namespace roost {

using http::Request;
using http::Response;

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
    return answerWith(report, request.queryName<ReportFormat>("format").value_or(ReportFormat::Json));
}

} // namespace roost
