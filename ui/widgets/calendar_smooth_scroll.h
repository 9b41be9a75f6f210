#pragma once

#include <QVariantAnimation>

class QScrollBar;

namespace roost::ui {

/// Moves a scroll bar to where the wheel wants it, in a short glide; further turns of the wheel prolong it.
class CalendarSmoothScroll : public QObject
{
    Q_OBJECT

public:
    explicit CalendarSmoothScroll(QScrollBar &bar, QObject *parent = nullptr);

    void scrollBy(int pixels);

    /// Without a glide: for touchpads, which glide by themselves.
    void jumpBy(int pixels);

private:
    QScrollBar &m_bar;
    QVariantAnimation m_glide;
};

} // namespace roost::ui
