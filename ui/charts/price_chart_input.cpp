#include "ui/charts/price_chart.h"

#include "ui/charts/chart_export.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace roost::ui {

namespace {

constexpr std::array spans{PriceChart::monthNights, PriceChart::quarterNights, PriceChart::yearNights};
constexpr int wheelNotch = 120;
constexpr double pickingRoom = 24; ///< below and above the plot

} // namespace

int PriceChart::nightAt(double x) const
{
    const auto area = plot();
    const double share = (x - area.left()) / area.width();
    const int night = m_first + static_cast<int>(std::floor(share * (last() + 1 - m_first)));
    return std::clamp(night, m_first, last());
}

int PriceChart::bandAt(const QPointF &position) const
{
    for (int band = 0; band < m_data.bands.size(); ++band) {
        if (bandRect(band).contains(position))
            return band;
    }
    return -1;
}

void PriceChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void PriceChart::mouseMoveEvent(QMouseEvent *event)
{
    const int band = bandAt(event->position());
    const auto area = plot().adjusted(0, band < 0 ? -4 : 0, 0, pickingRoom);
    const bool isOnNight = count() > 0 && area.contains(event->position());
    setCurrent(isOnNight ? nightAt(event->position().x()) : -1);
    setToolTip(band < 0 ? QString() : m_data.bands[band].name);
    setCursor(band >= 0 || isOnNight ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PriceChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int band = bandAt(event->position());
    if (band >= 0 && !m_data.bands[band].id.isEmpty()) {
        Q_EMIT bandOpened(m_data.bands[band].id);
    } else if (count() > 0 && plot().adjusted(0, 0, 0, pickingRoom).contains(event->position())) {
        setCurrent(nightAt(event->position().x()));
        Q_EMIT nightOpened(m_data.nights[m_current].date);
    }
}

void PriceChart::leaveEvent(QEvent *)
{
    setCurrent(-1);
}

void PriceChart::wheelEvent(QWheelEvent *event)
{
    const auto delta = event->angleDelta();
    const int turned = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (turned != 0)
            zoom(turned > 0 ? 1 : -1);
        event->accept();
    } else if (m_span < count()) {
        setFirstVisible(m_first - turned * m_span / (8 * wheelNotch));
        event->accept();
    } else {
        event->ignore();
    }
}

/// One step nearer or farther.
void PriceChart::zoom(int direction)
{
    const auto at = std::min_element(spans.begin(), spans.end(),
                                     [this](int a, int b) { return std::abs(a - m_span) < std::abs(b - m_span); });
    const auto next = std::clamp<std::ptrdiff_t>(at - spans.begin() - direction, 0, std::ssize(spans) - 1);
    setSpan(spans[static_cast<std::size_t>(next)]);
}

bool PriceChart::moveByKey(int key)
{
    if (count() == 0)
        return false;
    const auto from = [this](int otherwise) { return m_current >= 0 ? m_current : otherwise; };
    constexpr int week = 7;
    int night = 0;
    switch (key) {
    case Qt::Key_Left:
        night = from(last() + 1) - 1;
        break;
    case Qt::Key_Right:
        night = from(m_first - 1) + 1;
        break;
    case Qt::Key_Up:
        night = from(last() + 1) - week;
        break;
    case Qt::Key_Down:
        night = from(m_first - 1) + week;
        break;
    case Qt::Key_PageUp:
        night = from(m_first) - monthNights;
        break;
    case Qt::Key_PageDown:
        night = from(m_first) + monthNights;
        break;
    case Qt::Key_Home:
        break;
    case Qt::Key_End:
        night = count() - 1;
        break;
    default:
        return false;
    }
    setCurrent(std::clamp(night, 0, count() - 1));
    return true;
}

void PriceChart::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (moveByKey(key))
        return;
    if (key == Qt::Key_Escape && m_current >= 0)
        setCurrent(-1);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && m_current >= 0)
        Q_EMIT nightOpened(m_data.nights[m_current].date);
    else if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        zoom(1);
    else if (key == Qt::Key_Minus)
        zoom(-1);
    else
        QChartView::keyPressEvent(event);
}

void PriceChart::focusOutEvent(QFocusEvent *event)
{
    setCurrent(-1);
    QChartView::focusOutEvent(event);
}

void PriceChart::contextMenuEvent(QContextMenuEvent *event)
{
    setCurrent(-1);
    showExportMenu(*this, m_theme, event->globalPos(), [this] { return table(); });
}

} // namespace roost::ui
