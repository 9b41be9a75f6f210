#include "ui/widgets/calendar_smooth_scroll.h"

#include <QScrollBar>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int glideMs = 140;

} // namespace

CalendarSmoothScroll::CalendarSmoothScroll(QScrollBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    m_glide.setDuration(glideMs);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, &bar,
            [this](const QVariant &value) { m_bar.setValue(value.toInt()); });
}

void CalendarSmoothScroll::scrollBy(int pixels)
{
    const bool isGliding = m_glide.state() == QAbstractAnimation::Running;
    const int from = isGliding ? m_glide.endValue().toInt() : m_bar.value();
    const int target = std::clamp(from + pixels, m_bar.minimum(), m_bar.maximum());
    m_glide.stop();
    m_glide.setStartValue(m_bar.value());
    m_glide.setEndValue(target);
    m_glide.start();
}

void CalendarSmoothScroll::jumpBy(int pixels)
{
    m_glide.stop();
    m_bar.setValue(m_bar.value() + pixels);
}

} // namespace roost::ui
