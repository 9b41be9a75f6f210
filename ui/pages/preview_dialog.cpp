#include "ui/pages/preview_dialog.h"

#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int dialogWidth = 460;
constexpr int previewHeight = 190;
constexpr int typingPauseMs = 300;
} // namespace

PreviewDialog::PreviewDialog(PageContext &context, const QString &heading, const Confirm &confirm, Area area,
                             QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_words(confirm)
    , m_form(new QVBoxLayout)
    , m_problem(makeParagraph({}, "bad"))
    , m_confirm(new QPushButton(confirm.text))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(heading);
    setMinimumWidth(dialogWidth);
    m_form->setSpacing(context.theme.space(3));
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addWidget(makeLabel(heading, "page"));
    layout->addLayout(m_form);
    if (area == Area::WithPreview) {
        auto *content = new QWidget;
        m_preview = new QVBoxLayout(content);
        m_preview->setContentsMargins(0, 0, 0, 0);
        m_preview->setAlignment(Qt::AlignTop);
        m_view = new StateView(context.theme, content, PageSkeleton::Shape::Detail);
        m_view->setMinimumHeight(previewHeight);
        layout->addWidget(m_view, 1);
    }
    layout->addWidget(m_problem);
    layout->addLayout(buildButtons());
    setReady(!hasPreview());
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PreviewDialog::askPreview);
}

QLayout *PreviewDialog::buildButtons()
{
    m_back = new QPushButton(m_words.backText.isEmpty() ? tr("Back") : m_words.backText);
    m_back->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, &QDialog::reject);
    m_confirm->setProperty("kind", QLatin1String(m_words.kind));
    m_confirm->setDefault(qstrcmp(m_words.kind, "danger") != 0);
    m_confirm->setAutoDefault(m_confirm->isDefault());
    connect(m_confirm, &QPushButton::clicked, this, &PreviewDialog::confirm);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_confirm);
    return buttons;
}

/// The buttons were there before the fields: one begins with the first field, and the Tab key comes to the buttons
/// last.
void PreviewDialog::showEvent(QShowEvent *event)
{
    QList<QWidget *> fields;
    for (auto *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        const bool isButton = next == m_back || next == m_confirm;
        if (!isButton && (next->focusPolicy() & Qt::TabFocus) != 0 && next->isVisibleTo(this) && next->isEnabled())
            fields.append(next);
    }
    if (!fields.isEmpty()) {
        setTabOrder(fields.last(), m_back);
        setTabOrder(m_back, m_confirm);
    }
    if (!fields.isEmpty() && !focusWidget())
        fields.first()->setFocus();
    QDialog::showEvent(event);
}

void PreviewDialog::askPreview()
{
    m_pause.stop();
    setReady(false);
    m_problem->hide();
    m_view->showLoading();
    requestPreview(++m_question);
}

void PreviewDialog::askPreviewSoon()
{
    setReady(false);
    m_pause.start();
}

void PreviewDialog::showPreview(int question, QWidget *preview)
{
    if (question != m_question) {
        delete preview;
        return;
    }
    while (auto *item = m_preview->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_preview->addWidget(preview);
    m_view->showContent();
    setReady(true);
}

void PreviewDialog::showPreviewProblem(int question, const Problem &problem)
{
    if (question == m_question)
        m_view->showProblem(problem, [this] { askPreview(); });
}

void PreviewDialog::showHint(const QString &sentence)
{
    ++m_question;
    m_pause.stop();
    setReady(false);
    m_view->showEmpty({QStringLiteral("calendar"), {}, sentence, {}, {}});
}

void PreviewDialog::confirm()
{
    setReady(false);
    m_problem->hide();
    m_confirm->setText(m_words.busyText);
    run();
}

void PreviewDialog::giveBack()
{
    m_confirm->setText(m_words.text);
    setReady(true);
}

void PreviewDialog::showProblem(const Problem &problem)
{
    QStringList sentences{problem.detail};
    for (const auto &detail : problem.fieldDetails) {
        if (!sentences.contains(detail))
            sentences.append(detail);
    }
    m_problem->setText(sentences.join(QLatin1Char('\n')));
    m_problem->show();
    giveBack();
}

void PreviewDialog::setReady(bool ready)
{
    m_confirm->setEnabled(ready);
}

} // namespace roost::ui
