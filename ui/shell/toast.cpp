#include "ui/shell/toast.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace roost::ui {

namespace {
constexpr int actionMs = 10'000;
constexpr int plainMs = 5'000;
constexpr int bottomMargin = 24;
constexpr int longestText = 520;
} // namespace

Toast::Toast(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(makeLabel({}))
    , m_button(new QPushButton)
{
    m_text->setProperty("tone", QStringLiteral("onToast"));
    m_text->setMaximumWidth(longestText);
    m_button->setProperty("kind", QStringLiteral("toast"));
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        m_action();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(theme.space(3));
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &text, const QString &actionText, std::function<void()> action)
{
    m_text->setText(text);
    m_text->setWordWrap(m_text->sizeHint().width() > longestText);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    m_action = std::move(action);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_end.start(actionText.isEmpty() ? plainMs : actionMs);
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void Toast::place()
{
    adjustSize();
    resize(width(), std::max(height(), 44));
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - bottomMargin);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("text"));
    painter.drawRoundedRect(rect(), m_theme.radius("card"), m_theme.radius("card"));
}

} // namespace roost::ui
