#include "backend/database/row.h"

namespace roost {

Row::Row(std::shared_ptr<const Columns> columns, QVariantList values)
    : m_columns(std::move(columns))
    , m_values(std::move(values))
{
}

Money Row::money(const char *column, const char *currencyColumn) const
{
    const auto currency = Currency::fromCode(get<QString>(currencyColumn));
    if (!currency)
        throw std::logic_error(mismatch(currencyColumn));
    return {get<qint64>(column), *currency};
}

const QVariant &Row::value(const char *column) const
{
    const auto found = m_columns->constFind(QByteArray::fromRawData(column, static_cast<qsizetype>(qstrlen(column))));
    if (found == m_columns->constEnd())
        throw std::logic_error(std::string("no column ") + column);
    return m_values.at(*found);
}

std::string Row::mismatch(const char *column) const
{
    const QVariant &found = value(column);
    const char *type = found.isNull() ? "NULL" : found.typeName();
    return std::string("column ") + column + " holds " + type + ", which is not what was asked for";
}

} // namespace roost
