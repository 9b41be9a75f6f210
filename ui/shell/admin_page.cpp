#include "ui/shell/admin_page.h"

#include "ui/widgets/form_field.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int shortestPassword = 10;
}

AdminPage::AdminPage(const Theme &theme, QWidget *parent)
    : EntrancePage(theme, tr("Your account"), tr("The first account can see and change everything."), parent)
    , m_name(new FormField(theme, tr("Name")))
    , m_email(new FormField(theme, tr("E-mail")))
    , m_password(new FormField(theme, tr("Password"), FormField::Kind::Password))
    , m_create(new QPushButton)
{
    m_create->setProperty("kind", QStringLiteral("primary"));
    m_password->setPlaceholder(tr("At least %n characters", nullptr, shortestPassword));
    auto *signIn = new QPushButton(tr("I have an account already"));
    signIn->setProperty("kind", QStringLiteral("link"));
    for (auto *field : {m_name, m_email, m_password}) {
        column().addWidget(field);
        connect(field, &FormField::returnPressed, this, &AdminPage::submit);
    }
    column().addWidget(m_create);
    column().addWidget(signIn, 0, Qt::AlignLeft);
    connect(m_create, &QPushButton::clicked, this, &AdminPage::submit);
    connect(signIn, &QPushButton::clicked, this, &AdminPage::signInChosen);
    setFocusProxy(m_name);
    setBusy(false);
}

NewAccount AdminPage::account() const
{
    return {m_name->text().trimmed(), m_email->text().trimmed(), m_password->text()};
}

void AdminPage::submit()
{
    const auto typed = account();
    const bool isEmailPlausible = typed.email.indexOf(QLatin1Char('@')) > 0 && !typed.email.endsWith(QLatin1Char('@'));
    const bool isPasswordLong = typed.password.size() >= shortestPassword;
    m_name->setError(typed.name.isEmpty() ? tr("Type your name.") : QString());
    m_email->setError(isEmailPlausible ? QString() : tr("Type an e-mail address."));
    m_password->setError(isPasswordLong ? QString() : tr("Use at least %n characters.", nullptr, shortestPassword));
    if (typed.name.isEmpty() || !isEmailPlausible || !isPasswordLong)
        return;
    setProblem({});
    setBusy(true);
    Q_EMIT createRequested();
}

void AdminPage::showProblem(const QString &sentence)
{
    setBusy(false);
    setProblem(sentence);
}

void AdminPage::setBusy(bool isBusy)
{
    m_create->setEnabled(!isBusy);
    m_create->setText(isBusy ? tr("Creating…") : tr("Create the account"));
}

} // namespace roost::ui
