#include "backend/http/chunked_body.h"

#include "backend/http/characters.h"

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
        if (m_place == Place::Data && m_chunk > m_bodyLeft)
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
    case Place::TrailerBegin:
    case Place::TrailerName:
    case Place::TrailerValue:
    case Place::TrailerEnd:
        return stepInTrailer(byte);
    default:
        return stepInSizeLine(byte);
    }
}

bool ChunkedBody::stepInSizeLine(char byte)
{
    switch (m_place) {
    case Place::SizeEnd:
        m_place = m_chunk > 0 ? Place::Data : Place::TrailerBegin;
        return byte == '\n';
    case Place::Size:
        if (addDigit(byte))
            return true;
        return m_digits > 0 && m_digits <= mostDigits && (goOn(isSpace(byte), Place::BehindSize) || endItem(byte));
    case Place::BehindSize:
    case Place::BehindValue:
        return isSpace(byte) || goOn(byte == ';', Place::ExtensionBegin);
    default:
        return stepInExtension(byte);
    }
}

/// BWS ";" BWS name [ BWS "=" BWS value ], the value a token or in quotes (RFC 9112, 7.1.1).
bool ChunkedBody::stepInExtension(char byte)
{
    switch (m_place) {
    case Place::ExtensionBegin:
        return isSpace(byte) || goOn(isTokenCharacter(byte), Place::ExtensionName);
    case Place::ExtensionName:
        return isTokenCharacter(byte) || goOn(isSpace(byte), Place::BehindName) ||
               goOn(byte == '=', Place::ValueBegin) || endItem(byte);
    case Place::BehindName:
        return isSpace(byte) || goOn(byte == '=', Place::ValueBegin) || goOn(byte == ';', Place::ExtensionBegin);
    case Place::ValueBegin:
        return isSpace(byte) || goOn(byte == '"', Place::Quoted) || goOn(isTokenCharacter(byte), Place::Value);
    case Place::Value:
        return isTokenCharacter(byte) || goOn(isSpace(byte), Place::BehindValue) || endItem(byte);
    case Place::Quoted:
        return goOn(byte == '"', Place::QuotesEnd) || goOn(byte == '\\', Place::QuotedPair) || isText(byte);
    case Place::QuotedPair:
        return goOn(isText(byte), Place::Quoted);
    default:
        return goOn(isSpace(byte), Place::BehindValue) || endItem(byte);
    }
}

/// True, and there, when this is so.
bool ChunkedBody::goOn(bool isSo, Place place)
{
    if (isSo)
        m_place = place;
    return isSo;
}

/// Behind a size, a name or a value.
bool ChunkedBody::endItem(char byte)
{
    return goOn(byte == ';', Place::ExtensionBegin) || goOn(byte == '\r', Place::SizeEnd);
}

bool ChunkedBody::stepInTrailer(char byte)
{
    switch (m_place) {
    case Place::TrailerBegin:
        return goOn(byte == '\r', Place::LastEnd) || goOn(isTokenCharacter(byte), Place::TrailerName);
    case Place::TrailerName:
        return goOn(byte == ':', Place::TrailerValue) || isTokenCharacter(byte);
    case Place::TrailerValue:
        return goOn(byte == '\r', Place::TrailerEnd) || isText(byte);
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
