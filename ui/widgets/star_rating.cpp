#include "ui/widgets/star_rating.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace roost::ui {

namespace {

constexpr int mostStars = 5;
constexpr int shownSize = 15;
constexpr int givenSize = 22;
constexpr int gap = 3;

QPainterPath starIn(const QRectF &square)
{
    constexpr int points = 5;
    constexpr double innerShare = 0.45;
    const double radius = square.width() / 2;
    QPainterPath path;
    for (int corner = 0; corner < 2 * points; ++corner) {
        const double angle = -M_PI / 2 + corner * M_PI / points;
        const double distance = corner % 2 == 0 ? radius : radius * innerShare;
        const QPointF point = square.center() + distance * QPointF(std::cos(angle), std::sin(angle));
        if (corner == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

} // namespace

StarRating::StarRating(const Theme &theme, Mode mode, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (mode == Mode::Give) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
}

void StarRating::setStars(int stars)
{
    m_stars = std::clamp(stars, 0, mostStars);
    setAccessibleDescription(tr("%1 of 5 stars").arg(m_stars));
    update();
}

QSize StarRating::sizeHint() const
{
    const int size = m_mode == Mode::Give ? givenSize : shownSize;
    return {mostStars * (size + gap), size + 2};
}

void StarRating::give(int stars)
{
    setStars(std::max(1, stars));
    Q_EMIT given(m_stars);
}

void StarRating::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = m_mode == Mode::Give ? givenSize : shownSize;
    for (int star = 0; star < mostStars; ++star) {
        const bool isGiven = star < m_stars;
        painter.setBrush(isGiven ? m_theme.color("amber") : m_theme.color("surface"));
        painter.setPen(m_theme.color(isGiven ? "amber" : hasFocus() ? "accent" : "text3"));
        painter.drawPath(starIn(QRectF(star * (size + gap) + 0.5, 1, size, size)));
    }
}

void StarRating::mousePressEvent(QMouseEvent *event)
{
    if (m_mode == Mode::Give)
        give(static_cast<int>(event->position().x()) / (givenSize + gap) + 1);
}

void StarRating::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    if (m_mode == Mode::Give && digit >= 1 && digit <= mostStars)
        give(digit);
    else if (m_mode == Mode::Give && event->key() == Qt::Key_Right)
        give(m_stars + 1);
    else if (m_mode == Mode::Give && event->key() == Qt::Key_Left)
        give(m_stars - 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace roost::ui
