#include "backend/modules/reports/workbook.h"

#include "backend/core/errors.h"
#include "backend/modules/reports/report_text.h"

#include <xlsxwriter.h>

#include <cmath>

namespace roost {
namespace {

/// One sheet that grows downwards. libxlsxwriter keeps only the row at hand (`constant_memory`).
class Sheet
{
public:
    Sheet(const QString &path, const Report &report)
        : m_report(report)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_workbook = workbook_new_opt(path.toUtf8().constData(), &options);
        m_sheet = m_workbook ? workbook_add_worksheet(m_workbook, nullptr) : nullptr;
        if (!m_sheet)
            throw Unavailable(QStringLiteral("No workbook can be written."));
        lxw_format *bold = workbook_add_format(m_workbook);
        format_set_bold(bold);
        for (qsizetype i = 0; i < report.columns.size(); ++i) {
            m_formats.append(formatOf(report.columns.at(i).kind));
            worksheet_write_string(m_sheet, 0, columnOf(i), report.columns.at(i).name.toUtf8().constData(), bold);
            worksheet_set_column(m_sheet, columnOf(i), columnOf(i), 16, nullptr);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
    }

    ~Sheet()
    {
        if (m_workbook)
            workbook_close(m_workbook);
    }
    Sheet(const Sheet &) = delete;
    Sheet &operator=(const Sheet &) = delete;

    void add(const ReportRow &row)
    {
        if (++m_row >= LXW_ROW_MAX)
            throw Invalid(QStringLiteral("?format"), QStringLiteral("TOO_LONG"),
                          QStringLiteral("A sheet has no more than %1 rows: take csv.").arg(LXW_ROW_MAX - 1));
        for (qsizetype i = 0; i < row.size(); ++i)
            write(i, row.at(i));
    }

    void close()
    {
        if (workbook_close(std::exchange(m_workbook, nullptr)) != LXW_NO_ERROR)
            throw Unavailable(QStringLiteral("The workbook could not be written."));
    }

private:
    static lxw_col_t columnOf(qsizetype index) { return static_cast<lxw_col_t>(index); }

    lxw_format *formatOf(CellKind kind)
    {
        lxw_format *format = workbook_add_format(m_workbook);
        switch (kind) {
        case CellKind::Text:
            break;
        case CellKind::Date:
            format_set_num_format(format, "yyyy-mm-dd");
            break;
        case CellKind::BasisPoints:
            format_set_num_format(format, "0.00%");
            break;
        default: {
            const int decimals = decimalsOf(kind, m_report.currency);
            const QByteArray pattern = decimals > 0 ? "#,##0." + QByteArray(decimals, '0') : QByteArray("#,##0");
            format_set_num_format(format, pattern.constData());
        }
        }
        return format;
    }

    void write(qsizetype index, const ReportCell &cell)
    {
        lxw_format *format = m_formats.at(index);
        const lxw_col_t column = columnOf(index);
        if (const auto *text = std::get_if<QString>(&cell)) {
            worksheet_write_string(m_sheet, m_row, column, text->toUtf8().constData(), format);
        } else if (const auto *date = std::get_if<QDate>(&cell)) {
            lxw_datetime day{date->year(), date->month(), date->day(), 0, 0, 0};
            worksheet_write_datetime(m_sheet, m_row, column, &day, format);
        } else if (const auto *number = std::get_if<qint64>(&cell)) {
            const CellKind kind = m_report.columns.at(index).kind;
            const int shift = kind == CellKind::BasisPoints ? 4 : decimalsOf(kind, m_report.currency);
            worksheet_write_number(m_sheet, m_row, column, static_cast<double>(*number) / std::pow(10, shift), format);
        }
    }

    const Report &m_report;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    QList<lxw_format *> m_formats;
    lxw_row_t m_row = 0;
};

} // namespace

std::unique_ptr<QTemporaryFile> writeWorkbook(Report report)
{
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        throw Unavailable(QStringLiteral("No file can be written for the workbook."));
    Sheet sheet(file->fileName(), report);
    for (auto rows = report.next(); !rows.isEmpty(); rows = report.next()) {
        for (const ReportRow &row : rows)
            sheet.add(row);
    }
    sheet.close();
    if (!file->seek(0))
        throw Unavailable(QStringLiteral("The workbook cannot be read."));
    return file;
}

} // namespace roost
