#include "ui/widgets/state_view.h"

#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int skeletonDelayMs = 150;
constexpr int messageIconSize = 24;
constexpr int messageWidth = 420;
} // namespace

StateView::StateView(const Theme &theme, QWidget *content, PageSkeleton::Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_stack(new QStackedLayout(this))
    , m_content(content)
    , m_blank(new QWidget)
    , m_skeleton(new PageSkeleton(theme, shape))
{
    m_message = buildMessage();
    for (auto *widget : {m_blank, m_content, m_skeleton, m_message})
        m_stack->addWidget(widget);
    m_delay.setSingleShot(true);
    m_delay.setInterval(skeletonDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_skeleton); });
}

QWidget *StateView::buildMessage()
{
    auto *message = new QWidget;
    m_icon = new IconView(messageIconSize);
    m_title = makeLabel({}, "title");
    m_text = makeParagraph({});
    m_action = new QPushButton;
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setFixedWidth(messageWidth);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, [this] { m_onAction(); });

    auto *layout = new QVBoxLayout(message);
    layout->setSpacing(m_theme.space(2));
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignCenter);
    layout->addWidget(m_title, 0, Qt::AlignCenter);
    layout->addWidget(m_text, 0, Qt::AlignCenter);
    layout->addSpacing(m_theme.space(2));
    layout->addWidget(m_action, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return message;
}

void StateView::showLoading()
{
    m_isProblem = false;
    if (m_stack->currentWidget() == m_content || m_delay.isActive())
        return;
    m_stack->setCurrentWidget(m_blank);
    m_delay.start();
}

void StateView::showContent()
{
    m_delay.stop();
    m_isProblem = false;
    m_stack->setCurrentWidget(m_content);
}

void StateView::showEmpty(const Hint &hint)
{
    m_isProblem = false;
    showMessage(hint, "text3");
}

void StateView::showProblem(const Problem &problem, std::function<void()> retry)
{
    m_isProblem = true;
    const auto title = problem.isUnreachable() ? tr("The server does not answer") : tr("This could not be loaded");
    showMessage({QStringLiteral("warning"), title, problem.detail, tr("Retry"), std::move(retry)}, "bad");
}

void StateView::showMessage(const Hint &hint, const char *iconToken)
{
    m_delay.stop();
    m_icon->setIcon(m_theme.icon(hint.icon, iconToken));
    m_title->setText(hint.title);
    m_text->setText(hint.text);
    m_text->setMinimumHeight(m_text->heightForWidth(messageWidth)); // which a layout that centres does not ask for
    m_action->setText(hint.actionText);
    m_action->setVisible(!hint.actionText.isEmpty());
    m_onAction = hint.action;
    m_stack->setCurrentWidget(m_message);
}

bool StateView::isSettled() const
{
    const auto *current = m_stack->currentWidget();
    return current == m_content || (current == m_message && !m_isProblem);
}

} // namespace roost::ui
