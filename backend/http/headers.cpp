#include "backend/http/headers.h"

#include <algorithm>

namespace roost::http {

namespace {

auto named(const QByteArray &name)
{
    return [&name](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; };
}

} // namespace

QByteArray Headers::value(const QByteArray &name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), named(name));
    return found == m_fields.end() ? QByteArray() : found->second;
}

QByteArrayList Headers::values(const QByteArray &name) const
{
    QByteArrayList values;
    for (const auto &[key, value] : m_fields) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

bool Headers::contains(const QByteArray &name) const
{
    return count(name) > 0;
}

qsizetype Headers::count(const QByteArray &name) const
{
    return std::count_if(m_fields.begin(), m_fields.end(), named(name));
}

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    remove(name);
    append(name, value);
}

void Headers::remove(const QByteArray &name)
{
    m_fields.removeIf(named(name));
}

} // namespace roost::http
