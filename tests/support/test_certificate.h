#pragma once

#include <QString>

namespace roost::test {

/// A certificate, for localhost and signed by itself unless told otherwise, and its key, as two files of a folder; made
/// by the program openssl.
class TestCertificate
{
public:
    /// The names that it is for, as openssl writes them.
    static constexpr auto hereNames = "DNS:localhost,IP:127.0.0.1";

    /// Writes NAME.crt and NAME.key. An issuer signs it in place of itself. Throws std::runtime_error with what openssl
    /// says when that fails.
    TestCertificate(const QString &folder, const QString &name, const QString &names = hereNames,
                    const TestCertificate *issuer = nullptr);

    const QString &certificateFile() const { return m_certificateFile; }
    const QString &keyFile() const { return m_keyFile; }

    /// The same key, locked with a password, in a file beside it; returns its path.
    QString lockedKeyFile() const;

    /// In place of another, as renewing does: its files become copies of this one's.
    void replace(const TestCertificate &other) const;

private:
    QString m_certificateFile;
    QString m_keyFile;
};

} // namespace roost::test
