#include "ui/charts/card_skeleton.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTimer>

namespace roost::ui {

namespace {

constexpr int patienceMs = 150;

} // namespace

CardSkeleton::CardSkeleton(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Loading"));
}

void CardSkeleton::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isDue = false;
    QTimer::singleShot(patienceMs, this, [this] {
        m_isDue = true;
        update();
    });
}

void CardSkeleton::paintEvent(QPaintEvent *)
{
    if (!m_isDue)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("surface2"));
    painter.drawRoundedRect(rect(), m_theme.radius("bar"), m_theme.radius("bar"));
}

} // namespace roost::ui
