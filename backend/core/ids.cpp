#include "backend/core/ids.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace roost {

QUuid newUuid()
{
    // 12 bits of a counter follow the milliseconds (RFC 9562, 6.2, method 1); it starts at random in its lower half.
    thread_local qint64 lastMilliseconds = 0;
    thread_local quint16 counter = 0;

    qint64 milliseconds = QDateTime::currentMSecsSinceEpoch();
    if (milliseconds > lastMilliseconds) {
        counter = static_cast<quint16>(QRandomGenerator::global()->generate() & 0x7ffU);
    } else {
        milliseconds = lastMilliseconds;
        if (++counter > 0xfffU) {
            ++milliseconds;
            counter = 0;
        }
    }
    lastMilliseconds = milliseconds;

    std::array<uchar, 16> bytes{};
    const auto time = qToBigEndian(static_cast<quint64>(milliseconds) << 16);
    memcpy(bytes.data(), &time, 6);
    bytes[6] = static_cast<uchar>(0x70U | (counter >> 8U));
    bytes[7] = static_cast<uchar>(counter & 0xffU);
    const quint64 random = QRandomGenerator::system()->generate64();
    memcpy(bytes.data() + 8, &random, 8);
    bytes[8] = static_cast<uchar>((bytes[8] & 0x3fU) | 0x80U);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

} // namespace roost
