#pragma once

#include <QByteArray>
#include <QString>

namespace roost {

/// Passwords as they are kept: Argon2id by libsodium, with a salt in each hash. Takes some 60 ms and 64 MiB a call. Any
/// thread.
class PasswordHasher
{
public:
    PasswordHasher();

    QString hash(const QString &password) const;
    bool verify(const QString &password, const QString &hash) const;

    /// As much work as verify(), for an address that no account has: its time tells nothing. Always false.
    bool verifyNothing(const QString &password) const;

private:
    QString m_hashOfNothing;
};

} // namespace roost
