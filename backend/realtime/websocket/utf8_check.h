#pragma once

#include <QByteArrayView>

namespace roost::realtime {

/// Whether bytes that come in pieces are UTF-8 (RFC 3629: no longer form than needed, no surrogates, nothing above
/// U+10FFFF). Says no at the first byte that cannot be.
class Utf8Check
{
public:
    /// False when this cannot become UTF-8 any more, whatever comes.
    bool accept(QByteArrayView piece);

    /// Whether what has come so far ends with a whole character.
    bool isComplete() const { return m_missing == 0; }

private:
    bool acceptByte(quint8 byte);
    bool begin(quint8 lead);

    int m_missing = 0;    ///< bytes of the character that has begun
    quint8 m_low = 0x80;  ///< the least that the next of them may be
    quint8 m_high = 0xBF; ///< and the most
};

} // namespace roost::realtime
