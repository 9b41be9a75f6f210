#include "backend/seed/copy_buffer.h"

#include <QtEndian>

#include <array>
#include <bit>
#include <cstring>

namespace roost {

namespace {

/// Signature, flags, and the length of the header's extension.
constexpr char header[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0";
static_assert(sizeof header == 19);

constexpr qint64 unixToPostgresqlMilliseconds = 946'684'800'000; ///< 1970 to 2000
constexpr qint64 postgresqlEpochDay = 2'451'545;                 ///< 2000-01-01 as a Julian day

qint32 dayNumber(QDate date)
{
    return static_cast<qint32>(date.toJulianDay() - postgresqlEpochDay);
}

template <typename Number>
void appendNumber(QByteArray &bytes, Number value)
{
    const Number swapped = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

} // namespace

CopyBuffer &CopyBuffer::field(const void *bytes, qsizetype size)
{
    if (m_rows.isEmpty())
        m_rows.append(header, sizeof header);
    if (m_rowStart < 0) {
        m_rowStart = m_rows.size();
        appendNumber(m_rows, qint16{0});
    }
    appendNumber(m_rows, static_cast<qint32>(size));
    m_rows.append(static_cast<const char *>(bytes), size);
    ++m_fields;
    return *this;
}

template <typename Number>
CopyBuffer &CopyBuffer::number(Number value)
{
    const Number swapped = qToBigEndian(value);
    return field(&swapped, sizeof swapped);
}

CopyBuffer &CopyBuffer::text(const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    return field(bytes.constData(), bytes.size());
}

CopyBuffer &CopyBuffer::literal(const char *value)
{
    return field(value, static_cast<qsizetype>(qstrlen(value)));
}

/// The version of the format, then the text.
CopyBuffer &CopyBuffer::json(const QByteArray &value)
{
    const QByteArray bytes = '\x01' + value;
    return field(bytes.constData(), bytes.size());
}

CopyBuffer &CopyBuffer::integer(int value)
{
    return number(qint32{value});
}

CopyBuffer &CopyBuffer::bigint(qint64 value)
{
    return number(value);
}

CopyBuffer &CopyBuffer::smallint(int value)
{
    return number(static_cast<qint16>(value));
}

/// Dimensions, whether any is NULL, the type of the elements; of each dimension its size and first index; the elements
/// as fields.
CopyBuffer &CopyBuffer::texts(const QStringList &values)
{
    constexpr qint32 typeOfText = 25;
    QByteArray bytes;
    for (const qint32 part : {values.isEmpty() ? 0 : 1, 0, typeOfText})
        appendNumber(bytes, part);
    if (!values.isEmpty()) {
        appendNumber(bytes, static_cast<qint32>(values.size()));
        appendNumber(bytes, qint32{1});
    }
    for (const QString &value : values) {
        const QByteArray utf8 = value.toUtf8();
        appendNumber(bytes, static_cast<qint32>(utf8.size()));
        bytes.append(utf8);
    }
    return field(bytes.constData(), bytes.size());
}

CopyBuffer &CopyBuffer::bytes(const QByteArray &value)
{
    return field(value.constData(), value.size());
}

CopyBuffer &CopyBuffer::bigints(const QList<qint64> &values)
{
    constexpr qint32 typeOfBigint = 20;
    QByteArray bytes;
    for (const qint32 part : {values.isEmpty() ? 0 : 1, 0, typeOfBigint})
        appendNumber(bytes, part);
    if (!values.isEmpty()) {
        appendNumber(bytes, static_cast<qint32>(values.size()));
        appendNumber(bytes, qint32{1});
    }
    for (const qint64 value : values) {
        appendNumber(bytes, qint32{sizeof value});
        appendNumber(bytes, value);
    }
    return field(bytes.constData(), bytes.size());
}

CopyBuffer &CopyBuffer::real(double value)
{
    return number(std::bit_cast<quint64>(value));
}

/// Digits in base 10,000: how many, the weight of the first, the sign, the decimals shown, the digits.
CopyBuffer &CopyBuffer::hundredths(int value)
{
    QByteArray bytes;
    for (const int part : {2, 0, 0, 2, value / 100, value % 100 * 100})
        appendNumber(bytes, static_cast<qint16>(part));
    return field(bytes.constData(), bytes.size());
}

CopyBuffer &CopyBuffer::boolean(bool value)
{
    const char byte = value ? 1 : 0;
    return field(&byte, 1);
}

CopyBuffer &CopyBuffer::date(QDate value)
{
    return number(dayNumber(value));
}

CopyBuffer &CopyBuffer::time(QTime value)
{
    return number(qint64{value.msecsSinceStartOfDay()} * 1000);
}

CopyBuffer &CopyBuffer::instant(const QDateTime &value)
{
    return value.isValid() ? number((value.toMSecsSinceEpoch() - unixToPostgresqlMilliseconds) * 1000) : null();
}

/// Flags, then each bound as a field of its own.
CopyBuffer &CopyBuffer::range(const DateRange &value)
{
    constexpr char lowerIsIncluded = 0x02;
    QByteArray bytes(1, lowerIsIncluded);
    for (const QDate bound : {value.from, value.to}) {
        appendNumber(bytes, qint32{sizeof(qint32)});
        appendNumber(bytes, dayNumber(bound));
    }
    return field(bytes.constData(), bytes.size());
}

CopyBuffer &CopyBuffer::uuid(const QUuid &value)
{
    std::array<uchar, 16> bytes{};
    qToBigEndian(value.data1, bytes.data());
    qToBigEndian(value.data2, bytes.data() + 4);
    qToBigEndian(value.data3, bytes.data() + 6);
    std::memcpy(bytes.data() + 8, value.data4, sizeof value.data4);
    return field(bytes.data(), bytes.size());
}

CopyBuffer &CopyBuffer::null()
{
    field(nullptr, 0);
    const qint32 length = -1;
    std::memcpy(m_rows.data() + m_rows.size() - sizeof length, &length, sizeof length);
    return *this;
}

void CopyBuffer::endRow()
{
    const qint16 fields = qToBigEndian(m_fields);
    std::memcpy(m_rows.data() + m_rowStart, &fields, sizeof fields);
    m_rowStart = -1;
    m_fields = 0;
}

} // namespace roost
