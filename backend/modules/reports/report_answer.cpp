#include "backend/modules/reports/report_answer.h"

#include "backend/http/json_value.h"
#include "backend/http/json_writer.h"
#include "backend/modules/reports/pdf_document.h"
#include "backend/modules/reports/report_text.h"
#include "backend/modules/reports/workbook.h"

namespace roost {

using http::BodySource;
using http::Response;

namespace {

constexpr qint64 fileBytesPerPiece = 64 * 1024;
constexpr const char *workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

QString kindName(CellKind kind)
{
    switch (kind) {
    case CellKind::Date:
        return QStringLiteral("date");
    case CellKind::Count:
        return QStringLiteral("count");
    case CellKind::Money:
        return QStringLiteral("money");
    case CellKind::BasisPoints:
        return QStringLiteral("basis_points");
    case CellKind::Hundredths:
        return QStringLiteral("hundredths");
    case CellKind::Text:
        break;
    }
    return QStringLiteral("text");
}

void writeCell(http::JsonWriter &writer, const ReportCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        writer.text(*text);
    else if (const auto *date = std::get_if<QDate>(&cell))
        writer.text(http::toJson(*date));
    else if (const auto *number = std::get_if<qint64>(&cell))
        writer.integer(*number);
    else
        writer.null();
}

/// Everything up to the rows: {"name": ..., "columns": [...], "rows":
QByteArray jsonHead(const Report &report)
{
    http::JsonWriter writer;
    writer.beginObject().key(u"name").text(report.name).key(u"currency").text(report.currency.code());
    writer.key(u"columns").beginArray();
    for (const ReportColumn &column : report.columns)
        writer.beginObject().key(u"name").text(column.name).key(u"kind").text(kindName(column.kind)).endObject();
    writer.endArray().key(u"rows");
    return writer.toJson() + ':'; // which the writer leaves to the value
}

QByteArray jsonRows(const QList<ReportRow> &rows, bool isFirst)
{
    QByteArray text;
    for (const ReportRow &row : rows) {
        http::JsonWriter writer;
        writer.beginArray();
        for (const ReportCell &cell : row)
            writeCell(writer, cell);
        text += (isFirst && text.isEmpty() ? "" : ",") + writer.endArray().toJson();
    }
    return text;
}

BodySource jsonSource(const Report &report)
{
    enum class Part { Head, Rows, End };
    return [report, part = Part::Head, isFirst = true]() mutable -> QByteArray {
        if (part == Part::Head) {
            part = Part::Rows;
            return jsonHead(report) + '[';
        }
        if (part == Part::End)
            return {};
        const auto rows = report.next();
        if (rows.isEmpty()) {
            part = Part::End;
            return "]}";
        }
        return jsonRows(rows, std::exchange(isFirst, false));
    };
}

BodySource csvSource(const Report &report)
{
    return [report, isFirst = true]() mutable {
        return std::exchange(isFirst, false) ? csvHeader(report) : csvLines(report, report.next());
    };
}

BodySource fileSource(std::shared_ptr<QTemporaryFile> file)
{
    return [file = std::move(file)] { return file->read(fileBytesPerPiece); };
}

Response asFile(Response answer, const Report &report, const char *ending)
{
    const QByteArray name = "attachment; filename=\"" + report.name.toLatin1() + '.' + ending + '"';
    return std::move(answer).withHeader("Content-Disposition", name);
}

} // namespace

Response answerWith(const Report &report, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Csv:
        return asFile(Response::stream(csvSource(report), "text/csv; charset=utf-8"), report, "csv");
    case ReportFormat::Xlsx:
        return asFile(Response::stream(fileSource(writeWorkbook(report)), workbookType), report, "xlsx");
    case ReportFormat::Pdf:
        return asFile(Response::stream(fileSource(writePdf(report)), "application/pdf"), report, "pdf");
    case ReportFormat::Json:
        break;
    }
    return Response::stream(jsonSource(report), "application/json");
}

} // namespace roost
