#include "ui/shell/overlay.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int topMargin = 96;
} // namespace

Overlay::Overlay(const Theme &theme, int panelWidth, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
    , m_panel(new QFrame)
    , m_layout(new QVBoxLayout(m_panel))
{
    m_panel->setProperty("surface", QStringLiteral("overlay"));
    m_panel->setFixedWidth(panelWidth);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, topMargin, 0, 0);
    layout->addWidget(m_panel, 0, Qt::AlignHCenter | Qt::AlignTop);
    layout->addStretch();
    window->installEventFilter(this);
    hide();
}

void Overlay::open()
{
    m_focusBefore = QApplication::focusWidget();
    resize(parentWidget()->size());
    show();
    raise();
    setFocus();
}

void Overlay::dismiss()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

/// Escape means the panel, and not what the window does with it otherwise.
bool Overlay::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color("shade"));
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->position().toPoint()))
        dismiss();
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
}

/// The focus stays inside while the panel is open.
bool Overlay::focusNextPrevChild(bool)
{
    return true;
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        resize(parentWidget()->size());
    return QWidget::eventFilter(watched, event);
}

} // namespace roost::ui
