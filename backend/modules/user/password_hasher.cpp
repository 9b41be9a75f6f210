#include "backend/modules/user/password_hasher.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace roost {

PasswordHasher::PasswordHasher()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium cannot be initialised");
    m_hashOfNothing = hash(QStringLiteral("no account has this password"));
}

QString PasswordHasher::hash(const QString &password) const
{
    const QByteArray bytes = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw std::runtime_error("out of memory for the hash of a password");
    return QString::fromLatin1(text.data());
}

bool PasswordHasher::verify(const QString &password, const QString &hash) const
{
    const QByteArray bytes = password.toUtf8();
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(),
                                    static_cast<unsigned long long>(bytes.size())) == 0;
}

bool PasswordHasher::verifyNothing(const QString &password) const
{
    verify(password, m_hashOfNothing);
    return false;
}

} // namespace roost
