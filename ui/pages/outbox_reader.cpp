#include "ui/pages/outbox_reader.h"

#include "ui/models/outbox_model.h"
#include "ui/pages/mail_browser.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

QString momentText(const QDateTime &at)
{
    return QLocale().toString(at, QStringLiteral("d MMM yyyy, HH:mm:ss"));
}

} // namespace

OutboxReader::OutboxReader(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_api(context.api)
{
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(m_view);
    showNothing();
}

QWidget *OutboxReader::buildContent()
{
    m_subject = makeLabel({}, "title");
    m_subject->setWordWrap(true);
    m_to = makeLabel({}, "body", "text2");
    m_facts = makeLabel({}, "axis", "text3");
    m_error = makeParagraph({}, "bad");
    m_status = new Chip(m_context.theme);
    m_body = new MailBrowser;
    m_to->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *head = new QHBoxLayout;
    head->addWidget(m_subject, 1);
    head->addWidget(m_status, 0, Qt::AlignTop);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_context.theme.space(2));
    layout->addLayout(head);
    layout->addWidget(m_to);
    layout->addWidget(m_facts);
    layout->addWidget(m_error);
    layout->addLayout(buildButtons());
    layout->addWidget(m_body, 1);
    return content;
}

QLayout *OutboxReader::buildButtons()
{
    m_asHtml = new QPushButton(tr("Mail"));
    m_asText = new QPushButton(tr("Plain text"));
    for (auto *button : {m_asHtml, m_asText}) {
        button->setProperty("kind", QStringLiteral("segment"));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        connect(button, &QPushButton::clicked, this, &OutboxReader::showBody);
    }
    m_asHtml->setChecked(true);
    m_replay = makeIconButton(m_context.theme, QStringLiteral("refresh"), tr("Send again"));
    connect(m_replay, &QPushButton::clicked, this, &OutboxReader::replay);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_context.theme.space(1));
    buttons->addWidget(m_asHtml);
    buttons->addWidget(m_asText);
    buttons->addStretch();
    buttons->addWidget(m_replay);
    return buttons;
}

ChipTokens OutboxReader::tokensOf(OutboxStatus status)
{
    switch (status) {
    case OutboxStatus::Waiting:
        return {"pendBg", "pendFg"};
    case OutboxStatus::Done:
        return {"inBg", "inFg"};
    case OutboxStatus::Failed:
        return {"cancBg", "cancFg"};
    }
    return {};
}

void OutboxReader::showNothing()
{
    m_wantedId.clear();
    m_view->showEmpty({QStringLiteral("outbox"), tr("Nothing chosen"), tr("Choose an entry to read it."), {}, {}});
}

void OutboxReader::open(const QString &entryId)
{
    m_wantedId = entryId;
    m_view->showLoading();
    m_api.show(entryId, this, [this, entryId](const OutboxEntry &entry, const std::optional<Problem> &problem) {
        if (entryId != m_wantedId)
            return; // another one was chosen meanwhile
        if (problem)
            m_view->showProblem(*problem, [this, entryId] { open(entryId); });
        else
            show(entry);
    });
}

void OutboxReader::show(const OutboxEntry &entry)
{
    m_entry = entry;
    m_subject->setText(OutboxModel::titleOf(entry));
    m_to->setText(entry.mail ? tr("To %1").arg(entry.mail->to) : OutboxModel::addressOf(entry));
    m_status->set(OutboxModel::labelOf(entry.status), tokensOf(entry.status));
    const auto attempts = tr("%n attempts", nullptr, entry.attempts);
    const auto end = entry.doneAt.isValid() ? tr("sent %1").arg(momentText(entry.doneAt))
                                            : tr("next attempt %1").arg(momentText(entry.availableAt));
    m_facts->setText(
        QStringLiteral("%1 · %2 · %3").arg(tr("created %1").arg(momentText(entry.createdAt)), end, attempts));
    m_error->setText(entry.lastError);
    m_error->setVisible(!entry.lastError.isEmpty());
    const bool isMail = entry.mail.has_value();
    m_asHtml->setVisible(isMail);
    m_asText->setVisible(isMail);
    m_body->setVisible(isMail);
    showBody();
    m_view->showContent();
    Q_EMIT entryRead(entry);
}

void OutboxReader::showBody()
{
    if (!m_entry.mail)
        return;
    const bool isHtml = m_asHtml->isChecked() && !m_entry.mail->html.isEmpty();
    // A mail brings its own colours, which are made for white paper, light and dark alike.
    setStyleProperty(m_body, "surface", isHtml ? QStringLiteral("paper") : QStringLiteral("plain"));
    if (isHtml)
        m_body->setHtml(m_entry.mail->html);
    else
        m_body->setPlainText(m_entry.mail->text);
}

void OutboxReader::replay()
{
    m_replay->setEnabled(false);
    m_api.replay(m_entry.id, this, [this](const OutboxEntry &entry, const std::optional<Problem> &problem) {
        m_replay->setEnabled(true);
        if (problem) {
            m_context.host.showToast(problem->detail, tr("Retry"), [this] { replay(); });
            return;
        }
        m_context.host.showToast(tr("It will be sent again."));
        if (entry.id == m_wantedId)
            open(entry.id);
    });
}

} // namespace roost::ui
