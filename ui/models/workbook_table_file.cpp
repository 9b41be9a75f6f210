#include "ui/models/workbook_table_file.h"

#include "ui/api/money.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <xlsxwriter.h>

#include <cstdio>

namespace roost::ui {

namespace {

constexpr double columnWidth = 16;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(WorkbookTableFile)
};

QByteArray patternOf(const TableColumn &column)
{
    switch (column.kind) {
    case TableColumn::Kind::Date:
        return "yyyy-mm-dd";
    case TableColumn::Kind::Moment:
        return "yyyy-mm-dd hh:mm";
    case TableColumn::Kind::Number:
        return "General";
    case TableColumn::Kind::Amount:
        return "#,##0.00#";
    case TableColumn::Kind::Text:
        break;
    }
    return {};
}

lxw_datetime momentOf(const QDate &day, const QTime &time)
{
    return {day.year(), day.month(), day.day(), time.hour(), time.minute(), static_cast<double>(time.second())};
}

} // namespace

WorkbookTableFile::~WorkbookTableFile()
{
    if (m_workbook)
        workbook_close(m_workbook);
}

bool WorkbookTableFile::open(const QString &path, const QList<TableColumn> &columns)
{
    m_path = path;
    m_columns = columns;
    m_draft.setFileTemplate(path + QStringLiteral(".XXXXXX"));
    if (!m_draft.open())
        return fail(m_draft.errorString());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    m_workbook = workbook_new_opt(m_draft.fileName().toUtf8().constData(), &options);
    m_sheet = m_workbook ? workbook_add_worksheet(m_workbook, nullptr) : nullptr;
    if (!m_sheet)
        return fail(Text::tr("No workbook can be written."));
    auto *bold = workbook_add_format(m_workbook);
    format_set_bold(bold);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        auto *format = workbook_add_format(m_workbook);
        const auto pattern = patternOf(columns.at(i));
        if (!pattern.isEmpty())
            format_set_num_format(format, pattern.constData());
        m_formats.append(format);
        worksheet_write_string(m_sheet, 0, column, columns.at(i).name.toUtf8().constData(), bold);
        worksheet_set_column(m_sheet, column, column, columnWidth, nullptr);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    return true;
}

bool WorkbookTableFile::write(const TableRow &row)
{
    if (++m_row >= LXW_ROW_MAX)
        return fail(Text::tr("A sheet has no more than a million rows: take CSV."));
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row.at(i).isValid())
            writeCell(i, row.at(i));
    }
    return true;
}

void WorkbookTableFile::writeCell(qsizetype index, const QVariant &value)
{
    const auto column = static_cast<lxw_col_t>(index);
    auto *format = m_formats.at(index);
    switch (m_columns.at(index).kind) {
    case TableColumn::Kind::Date: {
        auto day = momentOf(value.toDate(), QTime(0, 0));
        worksheet_write_datetime(m_sheet, m_row, column, &day, format);
        return;
    }
    case TableColumn::Kind::Moment: {
        const auto utc = value.toDateTime().toUTC();
        auto moment = momentOf(utc.date(), utc.time());
        worksheet_write_datetime(m_sheet, m_row, column, &moment, format);
        return;
    }
    case TableColumn::Kind::Number:
        worksheet_write_number(m_sheet, m_row, column, value.toDouble(), format);
        return;
    case TableColumn::Kind::Amount:
        worksheet_write_number(m_sheet, m_row, column, value.value<Money>().toDouble(), format);
        return;
    case TableColumn::Kind::Text:
        break;
    }
    worksheet_write_string(m_sheet, m_row, column, value.toString().toUtf8().constData(), format);
}

bool WorkbookTableFile::commit()
{
    if (workbook_close(std::exchange(m_workbook, nullptr)) != LXW_NO_ERROR)
        return fail(Text::tr("No workbook can be written."));
    m_bytes = QFileInfo(m_draft.fileName()).size();
    m_draft.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    // Unlike QFile::rename(), it replaces what is there.
    if (std::rename(QFile::encodeName(m_draft.fileName()).constData(), QFile::encodeName(m_path).constData()) != 0)
        return fail(Text::tr("It cannot be moved to its place."));
    m_draft.setAutoRemove(false);
    return true;
}

bool WorkbookTableFile::fail(const QString &why)
{
    m_error = why;
    return false;
}

} // namespace roost::ui
