#include "backend/modules/user/refresh_token.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace roost {

RefreshToken RefreshToken::create()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof random);
    return RefreshToken(
        QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
}

QByteArray RefreshToken::hash() const
{
    return QCryptographicHash::hash(m_text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace roost
