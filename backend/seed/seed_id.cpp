#include "backend/seed/seed_id.h"

#include <QtEndian>

#include <array>
#include <cstring>

namespace roost {

QUuid uuidAt(const QDateTime &instant, Random &random)
{
    std::array<uchar, 16> bytes{};
    const auto time = qToBigEndian(static_cast<quint64>(instant.toMSecsSinceEpoch()) << 16U);
    std::memcpy(bytes.data(), &time, 6);
    const quint64 high = random.bits();
    const quint64 low = random.bits();
    std::memcpy(bytes.data() + 6, &high, 2);
    std::memcpy(bytes.data() + 8, &low, 8);
    bytes[6] = static_cast<uchar>(0x70U | (bytes[6] & 0x0fU));
    bytes[8] = static_cast<uchar>(0x80U | (bytes[8] & 0x3fU));
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

} // namespace roost
