#include "ui/api/certificate_problem.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QSslCertificate>
#include <QSslError>

namespace roost::ui {

namespace {

using Kind = CertificateProblem::Kind;

bool hasAny(const QList<QSslError> &errors, std::initializer_list<QSslError::SslError> wanted)
{
    return std::any_of(errors.begin(), errors.end(), [wanted](const QSslError &error) {
        return std::find(wanted.begin(), wanted.end(), error.error()) != wanted.end();
    });
}

/// The first that applies, from what nobody may overlook to what a person can settle.
Kind kindOf(const QList<QSslError> &errors, bool wasAnotherTrusted)
{
    if (hasAny(errors, {QSslError::CertificateExpired, QSslError::InvalidNotAfterField}))
        return Kind::Expired;
    if (hasAny(errors, {QSslError::CertificateNotYetValid, QSslError::InvalidNotBeforeField}))
        return Kind::NotYetValid;
    if (hasAny(errors, {QSslError::CertificateRevoked, QSslError::CertificateBlacklisted}))
        return Kind::Other;
    if (wasAnotherTrusted)
        return Kind::Changed;
    if (hasAny(errors, {QSslError::SelfSignedCertificate}))
        return Kind::SelfSigned;
    if (hasAny(errors, {QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
                        QSslError::UnableToVerifyFirstCertificate, QSslError::SelfSignedCertificateInChain,
                        QSslError::CertificateUntrusted}))
        return Kind::UnknownAuthority;
    return hasAny(errors, {QSslError::HostNameMismatch}) ? Kind::WrongName : Kind::Other;
}

QString namesOf(const QSslCertificate &certificate)
{
    const auto names = certificate.subjectAlternativeNames();
    QStringList texts = names.values(QSsl::DnsEntry) + names.values(QSsl::IpAddressEntry);
    std::sort(texts.begin(), texts.end());
    return texts.isEmpty() ? certificate.subjectDisplayName() : texts.join(QStringLiteral(", "));
}

QString dayOf(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("CertificateProblem", text);
}

} // namespace

CertificateProblem CertificateProblem::of(const QList<QSslError> &errors, const QSslCertificate &certificate,
                                          const QByteArray &trustedFingerprint)
{
    CertificateProblem problem;
    problem.issuedTo = namesOf(certificate);
    problem.issuedBy = certificate.issuerDisplayName();
    problem.validFrom = certificate.effectiveDate();
    problem.validUntil = certificate.expiryDate();
    problem.fingerprint = certificate.digest(QCryptographicHash::Sha256);
    problem.reason = errors.isEmpty() ? QString() : errors.first().errorString();
    const bool wasAnotherTrusted = !trustedFingerprint.isEmpty() && trustedFingerprint != problem.fingerprint;
    problem.kind = kindOf(errors, wasAnotherTrusted);
    return problem;
}

bool CertificateProblem::mayBeTrusted() const
{
    return kind == Kind::SelfSigned || kind == Kind::UnknownAuthority || kind == Kind::Changed;
}

QString CertificateProblem::sentence(const QString &server) const
{
    switch (kind) {
    case Kind::Expired:
        return translated(QT_TRANSLATE_NOOP("CertificateProblem",
                                            "The certificate of %1 was good until %2. Ask who runs the server to renew "
                                            "it; nothing was sent."))
            .arg(server, dayOf(validUntil));
    case Kind::NotYetValid:
        return translated(QT_TRANSLATE_NOOP("CertificateProblem",
                                            "The certificate of %1 is good only from %2 on. Check the date of this "
                                            "machine; nothing was sent."))
            .arg(server, dayOf(validFrom));
    case Kind::WrongName:
        return translated(QT_TRANSLATE_NOOP("CertificateProblem",
                                            "The certificate that answers at %1 is for %2. Check the address: this may "
                                            "be another server that poses as yours. Nothing was sent."))
            .arg(server, issuedTo);
    case Kind::SelfSigned:
        return translated(QT_TRANSLATE_NOOP("CertificateProblem",
                                            "%1 signed its certificate itself, so nobody vouches for it. Ask who runs "
                                            "the server for the fingerprint, and trust it only if it is this one."))
            .arg(server);
    case Kind::UnknownAuthority:
        return translated(QT_TRANSLATE_NOOP("CertificateProblem",
                                            "The certificate of %1 was issued by %2, which this machine does not know. "
                                            "Ask who runs the server for the fingerprint, and trust it only if it is "
                                            "this one."))
            .arg(server, issuedBy);
    case Kind::Changed:
        return translated(QT_TRANSLATE_NOOP("CertificateProblem",
                                            "%1 has another certificate than the one that you trusted. If nobody told "
                                            "you so, somebody may be listening in. Compare the fingerprint before you "
                                            "trust it."))
            .arg(server);
    case Kind::Other:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("CertificateProblem",
                                        "The certificate of %1 is not trusted, so nothing was sent: %2."))
        .arg(server, reason);
}

QString CertificateProblem::fingerprintText() const
{
    return QString::fromLatin1(fingerprint.toHex(':').toUpper());
}

bool isTrusted(const QList<QSslError> &errors, const QSslCertificate &certificate, const QByteArray &trustedFingerprint)
{
    if (trustedFingerprint.isEmpty() || certificate.digest(QCryptographicHash::Sha256) != trustedFingerprint)
        return false;
    return CertificateProblem::of(errors, certificate, trustedFingerprint).kind != Kind::Expired &&
           !hasAny(errors, {QSslError::CertificateNotYetValid, QSslError::CertificateRevoked});
}

} // namespace roost::ui
