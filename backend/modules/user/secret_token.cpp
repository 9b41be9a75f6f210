#include "backend/modules/user/secret_token.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace roost {

SecretToken SecretToken::create()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof random);
    return SecretToken(
        QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
}

QByteArray SecretToken::hash() const
{
    return QCryptographicHash::hash(m_text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace roost
