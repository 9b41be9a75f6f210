#include "ui/models/csv_table_file.h"

#include "ui/api/money.h"
#include "ui/models/csv_text.h"

#include <QDateTime>

namespace roost::ui {

namespace {

constexpr int significantDigits = 15;

QString textOf(const TableColumn &column, const QVariant &value)
{
    if (!value.isValid())
        return {};
    switch (column.kind) {
    case TableColumn::Kind::Date:
        return value.toDate().toString(Qt::ISODate);
    case TableColumn::Kind::Moment:
        return value.toDateTime().toUTC().toString(Qt::ISODate);
    case TableColumn::Kind::Number:
        return QString::number(value.toDouble(), 'g', significantDigits);
    case TableColumn::Kind::Amount: {
        const auto money = value.value<Money>();
        return QString::number(money.toDouble(), 'f', currencyExponent(money.currency));
    }
    case TableColumn::Kind::Text:
        break;
    }
    return value.toString();
}

} // namespace

bool CsvTableFile::open(const QString &path, const QList<TableColumn> &columns)
{
    m_columns = columns;
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly))
        return false;
    QStringList names;
    for (const auto &column : columns)
        names.append(column.name);
    return writeLine(names);
}

bool CsvTableFile::write(const TableRow &row)
{
    QStringList cells;
    for (qsizetype i = 0; i < row.size(); ++i)
        cells.append(textOf(m_columns.at(i), row.at(i)));
    return writeLine(cells);
}

bool CsvTableFile::writeLine(const QStringList &cells)
{
    const auto line = csvLine(cells).toUtf8();
    m_bytes += line.size();
    return m_file->write(line) == line.size();
}

bool CsvTableFile::commit()
{
    return m_file->commit();
}

} // namespace roost::ui
