#pragma once

#include "backend/core/enum_names.h"
#include "backend/http/response.h"
#include "backend/modules/reports/report.h"

namespace roost {

enum class ReportFormat { Json, Csv, Xlsx, Pdf };

template <>
inline constexpr auto enumNames<ReportFormat> = std::to_array<EnumName<ReportFormat>>({
    {ReportFormat::Json, QLatin1StringView("json")},
    {ReportFormat::Csv, QLatin1StringView("csv")},
    {ReportFormat::Xlsx, QLatin1StringView("xlsx")},
    {ReportFormat::Pdf, QLatin1StringView("pdf")},
});

/// The report as an answer that is made while the client takes it. Of JSON and CSV no more than a piece is in memory; a
/// workbook and a PDF go through a file.
http::Response answerWith(const Report &report, ReportFormat format);

} // namespace roost
