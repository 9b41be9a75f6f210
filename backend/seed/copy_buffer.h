#pragma once

#include "backend/core/date_range.h"
#include "backend/core/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace roost {

/// Rows in PostgreSQL's binary format of COPY: no text is made on one side and parsed on the other. Each function adds
/// one field, in the type that its column has exactly.
class CopyBuffer
{
public:
    CopyBuffer &text(const QString &value);           ///< text, char(n), or the label of an enum
    CopyBuffer &literal(const char *value);           ///< the same
    CopyBuffer &integer(int value);                   ///< int
    CopyBuffer &smallint(int value);                  ///< smallint
    CopyBuffer &bigint(qint64 value);                 ///< bigint
    CopyBuffer &bigints(const QList<qint64> &values); ///< bigint[]
    CopyBuffer &texts(const QStringList &values);     ///< text[]
    CopyBuffer &bytes(const QByteArray &value);       ///< bytea
    CopyBuffer &real(double value);                   ///< double precision
    CopyBuffer &hundredths(int value);                ///< numeric, of 0 to 99.99
    CopyBuffer &boolean(bool value);                  ///< boolean
    CopyBuffer &date(QDate value);                    ///< date
    CopyBuffer &time(QTime value);                    ///< time
    CopyBuffer &instant(const QDateTime &value);      ///< timestamptz; an invalid one is NULL
    CopyBuffer &range(const DateRange &value);        ///< daterange
    CopyBuffer &json(const QByteArray &value);        ///< jsonb
    CopyBuffer &null();

    template <typename Tag>
    CopyBuffer &id(const Id<Tag> &value)
    {
        return value.isNull() ? null() : uuid(value.uuid());
    }

    /// Of the columns of the table's copy, all of which were added.
    void endRow();

    /// The rows so far, with the header of the format in front; empty when there are none. The end of the data is the
    /// end of the rows: the format's trailer is not needed.
    const QByteArray &data() const { return m_rows; }

private:
    CopyBuffer &uuid(const QUuid &value);
    CopyBuffer &field(const void *bytes, qsizetype size);
    template <typename Number>
    CopyBuffer &number(Number value);

    QByteArray m_rows;
    qsizetype m_rowStart = -1; ///< where the number of the row's fields goes; -1 between rows
    qint16 m_fields = 0;
};

} // namespace roost
