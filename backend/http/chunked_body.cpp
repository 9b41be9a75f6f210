#include "backend/http/chunked_body.h"

#include <algorithm>
#include <optional>

namespace roost::http {

namespace {

/// Of a size in hexadecimal: 60 bits.
constexpr int mostDigits = 15;

std::optional<int> hexadecimal(char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    const char lower = static_cast<char>(byte | 0x20);
    if (lower >= 'a' && lower <= 'f')
        return lower - 'a' + 10;
    return std::nullopt;
}

bool isText(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return byte == '\t' || (code >= 0x20 && code != 0x7f);
}

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t';
}

} // namespace

ChunkedBody::Result ChunkedBody::feed(QByteArrayView &input)
{
    while (!input.isEmpty() && m_place != Place::Complete) {
        if (m_place == Place::Data) {
            takeData(input);
            continue;
        }
        const char byte = input.front();
        input = input.sliced(1);
        if (!step(byte) || --m_extraLeft < 0)
            return Result::Malformed;
        if (m_chunk > m_bodyLeft)
            return Result::TooLarge;
    }
    return m_place == Place::Complete ? Result::Complete : Result::More;
}

void ChunkedBody::takeData(QByteArrayView &input)
{
    const qsizetype count = std::min<qsizetype>(input.size(), m_chunk);
    m_body += input.first(count);
    input = input.sliced(count);
    m_chunk -= count;
    m_bodyLeft -= count;
    if (m_chunk == 0)
        m_place = Place::DataReturn;
}

/// False for a byte that may not stand there.
bool ChunkedBody::step(char byte)
{
    switch (m_place) {
    case Place::DataReturn:
        m_place = Place::DataEnd;
        return byte == '\r';
    case Place::DataEnd:
        m_place = Place::Size;
        m_digits = 0;
        m_extraLeft += 4; // the lines of a chunk in good order cost nothing
        return byte == '\n';
    case Place::LastEnd:
        m_place = Place::Complete;
        return byte == '\n';
    case Place::Size:
    case Place::BehindSize:
    case Place::Extension:
    case Place::SizeEnd:
        return stepInSizeLine(byte);
    default:
        return stepInTrailer(byte);
    }
}

bool ChunkedBody::stepInSizeLine(char byte)
{
    if (m_place == Place::SizeEnd) {
        m_place = m_chunk > 0 ? Place::Data : Place::TrailerBegin;
        return byte == '\n';
    }
    if (m_place == Place::Size && addDigit(byte))
        return true;
    if (m_digits == 0 || m_digits > mostDigits)
        return false;
    if (byte == '\r' && m_place != Place::BehindSize)
        m_place = Place::SizeEnd;
    else if (m_place != Place::Extension && isSpace(byte))
        m_place = Place::BehindSize;
    else if (byte == ';')
        m_place = Place::Extension;
    else
        return m_place == Place::Extension && isText(byte);
    return true;
}

bool ChunkedBody::stepInTrailer(char byte)
{
    switch (m_place) {
    case Place::TrailerBegin:
        m_place = byte == '\r' ? Place::LastEnd : Place::TrailerName;
        return byte == '\r' || (isText(byte) && !isSpace(byte) && byte != ':');
    case Place::TrailerName:
        if (byte == ':')
            m_place = Place::TrailerValue;
        return isText(byte) && !isSpace(byte);
    case Place::TrailerValue:
        if (byte == '\r')
            m_place = Place::TrailerEnd;
        return byte == '\r' || isText(byte);
    default:
        m_place = Place::TrailerBegin;
        return byte == '\n';
    }
}

bool ChunkedBody::addDigit(char byte)
{
    const auto digit = hexadecimal(byte);
    if (!digit)
        return false;
    ++m_digits;
    if (m_digits <= mostDigits)
        m_chunk = m_chunk * 16 + *digit;
    return true;
}

} // namespace roost::http
