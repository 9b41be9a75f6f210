#include "backend/database/row.h"

namespace roost {

Row::Row(std::shared_ptr<const Answer> answer, int index)
    : m_answer(std::move(answer))
    , m_index(index)
{
}

Money Row::money(const char *column, const char *currencyColumn) const
{
    const auto currency = Currency::fromCode(get<QString>(currencyColumn));
    if (!currency)
        throw std::logic_error(mismatch(currencyColumn));
    return {get<qint64>(column), *currency};
}

std::string Row::mismatch(const char *column) const
{
    const SqlCell found = m_answer->cell(m_index, column);
    const char *type = found.isNull ? "NULL" : nameOf(found.type);
    return std::string("column ") + column + " holds " + type + ", which is not what was asked for";
}

} // namespace roost
