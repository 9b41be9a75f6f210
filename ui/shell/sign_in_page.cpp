#include "ui/shell/sign_in_page.h"

#include "ui/widgets/form_field.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

SignInPage::SignInPage(const Theme &theme, QWidget *parent)
    : EntrancePage(theme, tr("Sign in"), {}, parent)
    , m_email(new FormField(theme, tr("E-mail")))
    , m_password(new FormField(theme, tr("Password"), FormField::Kind::Password))
    , m_signIn(new QPushButton(tr("Sign in")))
{
    auto *other = new QPushButton(tr("Use another server"));
    other->setProperty("kind", QStringLiteral("link"));
    m_signIn->setProperty("kind", QStringLiteral("primary"));
    column().addWidget(m_email);
    column().addWidget(m_password);
    column().addWidget(m_signIn);
    column().addWidget(other, 0, Qt::AlignLeft);
    connect(m_email, &FormField::returnPressed, this, &SignInPage::submit);
    connect(m_password, &FormField::returnPressed, this, &SignInPage::submit);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(other, &QPushButton::clicked, this, &SignInPage::otherServerRequested);
    setFocusProxy(m_email);
}

void SignInPage::prepare(const QString &place, const QString &notice)
{
    setHeading(tr("Sign in"), place);
    setProblem(notice);
    setBusy(false);
    m_password->setText({});
}

void SignInPage::submit()
{
    const auto email = m_email->text().trimmed();
    m_email->setError(email.isEmpty() ? tr("Type your e-mail address.") : QString());
    m_password->setError(m_password->text().isEmpty() ? tr("Type your password.") : QString());
    if (email.isEmpty() || m_password->text().isEmpty())
        return;
    setProblem({});
    setBusy(true);
    Q_EMIT signInRequested(email, m_password->text());
}

void SignInPage::showProblem(const Problem &problem)
{
    setBusy(false);
    if (problem.status == 401) {
        m_password->setError(problem.detail);
        m_password->selectAll();
    } else {
        setProblem(problem.detail);
    }
}

void SignInPage::setBusy(bool isBusy)
{
    m_signIn->setEnabled(!isBusy);
    m_signIn->setText(isBusy ? tr("Signing in…") : tr("Sign in"));
}

} // namespace roost::ui
