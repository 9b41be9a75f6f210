#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

class QSslCertificate;
class QSslError;

namespace roost::ui {

/// Why this machine does not take a server's certificate, in words for the person who has to decide what to do.
struct CertificateProblem
{
    enum class Kind {
        Expired,
        NotYetValid,
        WrongName,
        SelfSigned,
        UnknownAuthority,
        Changed, ///< not the one that was trusted before
        Other
    };

    Kind kind = Kind::Other;
    QString issuedTo{}; ///< the names that it is for
    QString issuedBy{};
    QDateTime validFrom{};
    QDateTime validUntil{};
    QByteArray fingerprint{}; ///< SHA-256
    QString reason{};         ///< the library's sentence, for what has no kind of its own

    /// Of all that a handshake complained about. trustedFingerprint: of the certificate that a person trusted for this
    /// server before, or empty.
    static CertificateProblem of(const QList<QSslError> &errors, const QSslCertificate &certificate,
                                 const QByteArray &trustedFingerprint);

    /// Whether nobody but the person can tell that it is the right one: after comparing the fingerprint.
    bool mayBeTrusted() const;

    /// What is wrong, and what to do.
    QString sentence(const QString &server) const;

    /// "AB:CD:…", as other programs show it.
    QString fingerprintText() const;
};

/// Whether a person trusted this certificate, so that its errors count for nothing. Its dates count all the same.
bool isTrusted(const QList<QSslError> &errors, const QSslCertificate &certificate,
               const QByteArray &trustedFingerprint);

} // namespace roost::ui
