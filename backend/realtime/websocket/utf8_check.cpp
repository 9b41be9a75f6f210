#include "backend/realtime/websocket/utf8_check.h"

#include <cstring>

namespace roost::realtime {

namespace {

constexpr qsizetype wordBytes = sizeof(quint64);
constexpr quint64 notAscii = 0x8080'8080'8080'8080;

/// How many bytes at the front are ASCII, by whole words.
qsizetype asciiWords(QByteArrayView text)
{
    qsizetype count = 0;
    for (quint64 word = 0; count + wordBytes <= text.size(); count += wordBytes) {
        std::memcpy(&word, text.data() + count, wordBytes);
        if ((word & notAscii) != 0)
            break;
    }
    return count;
}

} // namespace

bool Utf8Check::accept(QByteArrayView piece)
{
    for (qsizetype at = 0; at < piece.size(); ++at) {
        if (m_missing == 0)
            at += asciiWords(piece.sliced(at));
        if (at < piece.size() && !acceptByte(static_cast<quint8>(piece.at(at))))
            return false;
    }
    return true;
}

bool Utf8Check::acceptByte(quint8 byte)
{
    if (m_missing == 0)
        return begin(byte);
    if (byte < m_low || byte > m_high)
        return false;
    --m_missing;
    m_low = 0x80;
    m_high = 0xBF;
    return true;
}

/// RFC 3629, section 4: what may follow a first byte.
bool Utf8Check::begin(quint8 lead)
{
    if (lead < 0x80)
        return true;
    if (lead < 0xC2 || lead > 0xF4)
        return false;
    m_missing = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    if (lead == 0xE0)
        m_low = 0xA0;
    else if (lead == 0xED)
        m_high = 0x9F;
    else if (lead == 0xF0)
        m_low = 0x90;
    else if (lead == 0xF4)
        m_high = 0x8F;
    return true;
}

} // namespace roost::realtime
