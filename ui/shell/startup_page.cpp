#include "ui/shell/startup_page.h"

#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace roost::ui {

StartupPage::StartupPage(const Theme &theme, QWidget *parent)
    : EntrancePage(theme, tr("Starting Roost"), tr("This takes a few seconds, and a little longer the first time."),
                   parent)
    , m_sentence(makeParagraph(tr("Starting…")))
    , m_progress(new QProgressBar)
    , m_retry(new QPushButton(tr("Retry")))
    , m_other(new QPushButton(tr("Use another server")))
{
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_retry->setProperty("kind", QStringLiteral("primary"));
    m_other->setProperty("kind", QStringLiteral("link"));
    connect(m_retry, &QPushButton::clicked, this, &StartupPage::retryRequested);
    connect(m_other, &QPushButton::clicked, this, &StartupPage::otherServerRequested);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_other);
    buttons->addStretch();
    column().addWidget(m_progress);
    column().addWidget(m_sentence);
    column().addLayout(buttons);
    showProgress(m_sentence->text());
}

void StartupPage::showProgress(const QString &sentence)
{
    setHeading(tr("Starting Roost"), tr("This takes a few seconds, and a little longer the first time."));
    setProblem({});
    m_sentence->setText(sentence);
    m_sentence->show();
    m_progress->show();
    m_retry->hide();
    m_other->hide();
    setFocusProxy(nullptr);
}

void StartupPage::showFailure(const QString &sentence)
{
    setHeading(tr("Roost could not start"), {});
    setProblem(sentence);
    m_sentence->hide();
    m_progress->hide();
    m_retry->show();
    m_other->show();
    setFocusProxy(m_retry);
    setFocus();
}

} // namespace roost::ui
