#pragma once

#include "ui/api/certificate_problem.h"
#include "ui/shell/entrance_page.h"

class QPushButton;

namespace roost::ui {

class DetailRows;

/// A server's certificate that this machine does not take: what is wrong with it, its fingerprint to compare, and the
/// choice to trust it where that is the person's to decide. GUI thread.
class CertificatePage : public EntrancePage
{
    Q_OBJECT

public:
    explicit CertificatePage(const Theme &theme, QWidget *parent = nullptr);

    void showCertificate(const QString &server, const CertificateProblem &certificate);

Q_SIGNALS:
    void trusted(const QByteArray &fingerprint);
    void retryRequested();
    void otherServerRequested();

private:
    DetailRows *m_rows = nullptr;
    QLabel *m_fingerprint = nullptr;
    QPushButton *m_trust = nullptr;
    QByteArray m_shown;
};

} // namespace roost::ui
