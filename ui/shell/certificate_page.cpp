#include "ui/shell/certificate_page.h"

#include "ui/models/stay_text.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace roost::ui {

namespace {

/// In two lines of equal length, which are easier to compare than one that breaks anywhere.
QString inTwoLines(const QString &fingerprint)
{
    const auto middle = fingerprint.size() / 2 + 1;
    return fingerprint.left(middle) + QLatin1Char('\n') + fingerprint.mid(middle);
}

} // namespace

CertificatePage::CertificatePage(const Theme &theme, QWidget *parent)
    : EntrancePage(theme, tr("Is this your server?"), {}, parent)
    , m_rows(new DetailRows)
    , m_fingerprint(makeLabel({}, "axis"))
    , m_trust(new QPushButton(tr("Trust it for this server")))
{
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *retry = new QPushButton(tr("Retry"));
    auto *other = new QPushButton(tr("Use another server"));
    other->setProperty("kind", QStringLiteral("link"));

    auto *fingerprint = new QVBoxLayout;
    fingerprint->setSpacing(theme.space(1));
    fingerprint->addWidget(makeLabel(tr("Fingerprint (SHA-256)"), "label", "text2"));
    fingerprint->addWidget(m_fingerprint);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(retry);
    buttons->addWidget(m_trust, 1);
    buttons->addStretch();
    column().addWidget(m_rows);
    column().addLayout(fingerprint);
    column().addLayout(buttons);
    column().addWidget(other, 0, Qt::AlignLeft);

    setFocusProxy(retry);
    connect(retry, &QPushButton::clicked, this, &CertificatePage::retryRequested);
    connect(other, &QPushButton::clicked, this, &CertificatePage::otherServerRequested);
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT trusted(m_shown); });
}

void CertificatePage::showCertificate(const QString &server, const CertificateProblem &certificate)
{
    m_shown = certificate.fingerprint;
    const auto isQuestion = certificate.mayBeTrusted();
    setHeading(isQuestion ? tr("Is this your server?") : tr("This certificate is not good"), server);
    setProblem(certificate.sentence(server));
    m_rows->clear();
    m_rows->addRow(tr("Issued to"), certificate.issuedTo);
    m_rows->addRow(tr("Issued by"), certificate.issuedBy);
    const auto day = [](const QDateTime &time) { return dateText(time.toLocalTime().date(), QLocale()); };
    m_rows->addRow(tr("Good from"), day(certificate.validFrom));
    m_rows->addRow(tr("Good until"), day(certificate.validUntil));
    m_fingerprint->setText(inTwoLines(certificate.fingerprintText()));
    m_fingerprint->setAccessibleName(tr("Fingerprint: %1").arg(certificate.fingerprintText()));
    m_trust->setVisible(isQuestion);
}

} // namespace roost::ui
