#pragma once

#include "backend/core/date_range.h"
#include "backend/core/ids.h"

#include <QByteArray>
#include <QDateTime>

namespace roost {

/// Rows in PostgreSQL's text format of COPY: fields separated by tabs, \N for NULL.
class CopyBuffer
{
public:
    CopyBuffer &text(const QString &value);
    CopyBuffer &literal(const char *value); ///< without tabs, line breaks and backslashes
    CopyBuffer &number(qint64 value);
    CopyBuffer &number(double value);
    CopyBuffer &boolean(bool value) { return literal(value ? "t" : "f"); }
    CopyBuffer &date(QDate value);
    CopyBuffer &instant(const QDateTime &value); ///< an invalid one is NULL
    CopyBuffer &range(const DateRange &value);
    CopyBuffer &null() { return literal("\\N"); }

    template <typename Tag>
    CopyBuffer &id(const Id<Tag> &value)
    {
        return value.isNull() ? null() : raw(value.uuid().toByteArray(QUuid::WithoutBraces));
    }

    void endRow();

    const QByteArray &data() const { return m_data; }
    void clear() { m_data.resize(0); }

private:
    CopyBuffer &raw(const QByteArray &value);

    QByteArray m_data;
    bool m_inRow = false;
};

} // namespace roost
