#pragma once

#include <QByteArrayList>
#include <QList>

#include <utility>

namespace roost::http {

/// Header fields in their order; names compare without case.
class Headers
{
public:
    Headers() = default;
    Headers(std::initializer_list<std::pair<QByteArray, QByteArray>> fields)
        : m_fields(fields)
    {
    }

    /// The first value of the name, or an empty one.
    QByteArray value(const QByteArray &name) const;
    QByteArrayList values(const QByteArray &name) const;
    bool contains(const QByteArray &name) const;
    qsizetype count(const QByteArray &name) const;
    void append(const QByteArray &name, const QByteArray &value) { m_fields.append({name, value}); }

    /// Replaces all of that name.
    void set(const QByteArray &name, const QByteArray &value);
    void remove(const QByteArray &name);

    const QList<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

} // namespace roost::http
