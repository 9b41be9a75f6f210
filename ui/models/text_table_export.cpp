#include "ui/models/text_table_export.h"

#include <QDate>

namespace roost::ui {

namespace {

bool isDate(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate).isValid();
}

bool isNumber(const QString &text)
{
    bool isOne = false;
    text.toDouble(&isOne);
    return isOne;
}

QVariant valueOf(TableColumn::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return {};
    if (kind == TableColumn::Kind::Date)
        return QDate::fromString(text, Qt::ISODate);
    return kind == TableColumn::Kind::Number ? QVariant(text.toDouble()) : QVariant(text);
}

} // namespace

TextTableExport::TextTableExport(const QStringList &header, const QList<QStringList> &rows, ExportFormat format,
                                 QObject *parent)
    : TableExport(format, parent)
    , m_rows(rows)
{
    for (int column = 0; column < header.size(); ++column)
        m_columns.append({header.at(column), kindOf(column)});
}

TableColumn::Kind TextTableExport::kindOf(int column) const
{
    const auto all = [this, column](bool (*is)(const QString &)) {
        return std::all_of(m_rows.begin(), m_rows.end(), [column, is](const QStringList &row) {
            const auto text = row.value(column);
            return text.isEmpty() || is(text);
        });
    };
    if (all(isNumber))
        return TableColumn::Kind::Number;
    return all(isDate) ? TableColumn::Kind::Date : TableColumn::Kind::Text;
}

void TextTableExport::askForRows()
{
    QList<TableRow> rows;
    for (const auto &texts : std::as_const(m_rows)) {
        TableRow row;
        for (int column = 0; column < m_columns.size(); ++column)
            row.append(valueOf(m_columns.at(column).kind, texts.value(column)));
        rows.append(row);
    }
    add(rows, Piece::Last);
}

} // namespace roost::ui
