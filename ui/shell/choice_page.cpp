#include "ui/shell/choice_page.h"

#include "ui/api/server_address.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace roost::ui {

namespace {
constexpr int choiceHeight = 68;
}

ChoicePage::ChoicePage(const Theme &theme, QWidget *parent)
    : EntrancePage(theme, tr("Welcome to Roost"), tr("Where are your properties and bookings kept?"), parent)
    , m_address(new FormField(theme, tr("Address of the server")))
    , m_next(new QPushButton)
{
    m_here = addChoice(QStringLiteral("database"), tr("On this machine"), tr("Roost sets up a database of its own."));
    m_server = addChoice(QStringLiteral("globe"), tr("On a server"), tr("You have the address and an account."));
    auto *group = new QButtonGroup(this);
    group->addButton(m_here);
    group->addButton(m_server);
    m_here->setChecked(true);
    m_address->setPlaceholder(QStringLiteral("roost.example.com"));
    m_next->setProperty("kind", QStringLiteral("primary"));
    column().addWidget(m_address);
    column().addWidget(m_next);
    connect(group, &QButtonGroup::buttonToggled, this, &ChoicePage::showChoice);
    connect(m_address, &FormField::returnPressed, this, &ChoicePage::submit);
    connect(m_next, &QPushButton::clicked, this, &ChoicePage::submit);
    showChoice();
}

QPushButton *ChoicePage::addChoice(const QString &icon, const QString &title, const QString &text)
{
    auto *button = new QPushButton;
    button->setProperty("kind", QStringLiteral("choice"));
    button->setCheckable(true);
    button->setMinimumHeight(choiceHeight);
    button->setAccessibleName(title);
    button->setAccessibleDescription(text);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(makeLabel(title, "title"));
    texts->addWidget(makeLabel(text, "label", "text2"));
    auto *layout = new QHBoxLayout(button);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(14);
    layout->addWidget(new IconView(20, theme().icon(icon, "accent")));
    layout->addLayout(texts, 1);
    const auto labels = button->findChildren<QLabel *>();
    for (auto *label : labels)
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    column().addWidget(button);
    return button;
}

void ChoicePage::showChoice()
{
    const bool isServer = m_server->isChecked();
    m_address->setVisible(isServer);
    m_next->setText(isServer ? tr("Connect") : tr("Set up"));
    m_next->setEnabled(true);
    setProblem({});
    if (isServer)
        m_address->setFocus();
}

void ChoicePage::submit()
{
    if (m_here->isChecked()) {
        Q_EMIT embeddedChosen();
        return;
    }
    const auto server = serverAddressFrom(m_address->text());
    m_address->setError(server.isEmpty() ? tr("Type an address, like roost.example.com or 127.0.0.1:8080.")
                                         : QString());
    if (server.isEmpty())
        return;
    setProblem({});
    m_next->setEnabled(false);
    m_next->setText(tr("Connecting…"));
    Q_EMIT serverChosen(server);
}

void ChoicePage::showProblem(const QString &sentence)
{
    m_server->setChecked(true);
    showChoice();
    setProblem(sentence);
}

} // namespace roost::ui
