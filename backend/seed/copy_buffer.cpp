#include "backend/seed/copy_buffer.h"

namespace roost {

CopyBuffer &CopyBuffer::raw(const QByteArray &value)
{
    if (m_inRow)
        m_data.append('\t');
    m_data.append(value);
    m_inRow = true;
    return *this;
}

CopyBuffer &CopyBuffer::literal(const char *value)
{
    return raw(QByteArray::fromRawData(value, qstrlen(value)));
}

CopyBuffer &CopyBuffer::text(const QString &value)
{
    QByteArray escaped;
    for (const char c : value.toUtf8()) {
        switch (c) {
        case '\\':
            escaped.append("\\\\");
            break;
        case '\t':
            escaped.append("\\t");
            break;
        case '\n':
            escaped.append("\\n");
            break;
        case '\r':
            escaped.append("\\r");
            break;
        default:
            escaped.append(c);
        }
    }
    return raw(escaped);
}

CopyBuffer &CopyBuffer::number(qint64 value)
{
    return raw(QByteArray::number(value));
}

CopyBuffer &CopyBuffer::number(double value)
{
    return raw(QByteArray::number(value, 'g', 10));
}

CopyBuffer &CopyBuffer::date(QDate value)
{
    return raw(value.toString(Qt::ISODate).toLatin1());
}

CopyBuffer &CopyBuffer::instant(const QDateTime &value)
{
    return value.isValid() ? raw(value.toUTC().toString(Qt::ISODateWithMs).toLatin1()) : null();
}

CopyBuffer &CopyBuffer::range(const DateRange &value)
{
    return raw(value.toSql().toLatin1());
}

void CopyBuffer::endRow()
{
    m_data.append('\n');
    m_inRow = false;
}

} // namespace roost
