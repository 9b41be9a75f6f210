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
    , m_group(new QButtonGroup(this))
    , m_address(new FormField(theme, tr("Address of the server")))
    , m_forget(new QPushButton(tr("Forget this server")))
    , m_next(new QPushButton)
{
    const int first = column().count();
    m_here =
        addChoice(first, QStringLiteral("database"), tr("On this machine"), tr("Roost sets up a database of its own."));
    m_server =
        addChoice(first + 1, QStringLiteral("globe"), tr("On a server"), tr("You have the address and an account."));
    m_here->setChecked(true);
    m_forget->setProperty("kind", QStringLiteral("link"));
    m_address->setPlaceholder(QStringLiteral("roost.example.com"));
    m_next->setProperty("kind", QStringLiteral("primary"));
    column().addWidget(m_address);
    column().addWidget(m_forget, 0, Qt::AlignLeft);
    column().addWidget(m_next);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (const auto *known = chosenKnown())
            Q_EMIT forgetRequested(known->profile);
    });
    connect(m_group, &QButtonGroup::buttonToggled, this, &ChoicePage::showChoice);
    connect(m_server, &QPushButton::clicked, m_address, qOverload<>(&QWidget::setFocus));
    connect(m_address, &FormField::returnPressed, this, &ChoicePage::submit);
    connect(m_next, &QPushButton::clicked, this, &ChoicePage::submit);
    showChoice();
}

QPushButton *ChoicePage::addChoice(int index, const QString &icon, const QString &title, const QString &text)
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
    column().insertWidget(index, button);
    m_group->addButton(button);
    return button;
}

void ChoicePage::setKnown(const QList<ServerProfile> &profiles)
{
    for (const auto &known : std::as_const(m_known))
        delete known.button;
    m_known.clear();
    m_address->setText({});
    for (const auto &profile : profiles) {
        if (profile.kind != ServerProfile::Kind::Server)
            continue;
        auto *button = addChoice(column().indexOf(m_server), QStringLiteral("server"), profile.name(),
                                 tr("You have worked there before."));
        m_known.append({profile, button});
    }
    if (!m_group->checkedButton())
        m_here->setChecked(true);
    showChoice();
}

const ChoicePage::Known *ChoicePage::chosenKnown() const
{
    const auto found =
        std::find_if(m_known.begin(), m_known.end(), [](const Known &known) { return known.button->isChecked(); });
    return found == m_known.end() ? nullptr : &*found;
}

void ChoicePage::showChoice()
{
    const bool isServer = m_server->isChecked();
    m_address->setVisible(isServer);
    m_forget->setVisible(chosenKnown());
    m_next->setText(m_here->isChecked() ? tr("Set up") : tr("Connect"));
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
    const auto *known = chosenKnown();
    const auto server = known ? known->profile.server : serverAddressFrom(m_address->text());
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
    if (m_here->isChecked())
        m_server->setChecked(true);
    showChoice();
    setProblem(sentence);
}

} // namespace roost::ui
