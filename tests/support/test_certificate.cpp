#include "tests/support/test_certificate.h"

#include <QFile>
#include <QProcess>

#include <stdexcept>

namespace roost::test {

namespace {

void openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start("openssl", arguments);
    process.waitForFinished();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw std::runtime_error("openssl: " + process.readAll().toStdString());
}

void copyOver(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (!QFile::copy(from, to))
        throw std::runtime_error("cannot be copied to " + to.toStdString());
}

} // namespace

TestCertificate::TestCertificate(const QString &folder, const QString &name, const QString &names,
                                 const TestCertificate *issuer)
    : m_certificateFile(folder + '/' + name + ".crt")
    , m_keyFile(folder + '/' + name + ".key")
{
    QStringList arguments{
        "req",     "-x509", "-newkey",        "ec",          "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days",   "1",     "-subj",          "/CN=" + name, "-addext",  "subjectAltName=" + names,      "-keyout",
        m_keyFile, "-out",  m_certificateFile};
    if (issuer)
        arguments << "-CA" << issuer->certificateFile() << "-CAkey" << issuer->keyFile();
    openssl(arguments);
}

QString TestCertificate::lockedKeyFile() const
{
    const QString locked = m_keyFile + ".locked";
    openssl({"pkey", "-in", m_keyFile, "-aes256", "-passout", "pass:secret", "-out", locked});
    return locked;
}

void TestCertificate::replace(const TestCertificate &other) const
{
    copyOver(m_certificateFile, other.m_certificateFile);
    copyOver(m_keyFile, other.m_keyFile);
}

} // namespace roost::test
