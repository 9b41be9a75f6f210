#pragma once

#include <QWidget>

namespace roost::ui {

class Theme;

/// The grey outline of what is still loading; it appears only after 150 ms, so that a quick answer does not flicker.
class CardSkeleton : public QWidget
{
    Q_OBJECT

public:
    /// What will come: a chart with its axis, or a figure with a line under it and its course.
    enum class Shape { Chart, Figure };

    CardSkeleton(const Theme &theme, Shape shape, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintChart(QPainter &painter) const;
    void paintFigure(QPainter &painter) const;
    void paintWave(QPainter &painter, const QRectF &area) const;

    const Theme &m_theme;
    const Shape m_shape;
    bool m_isDue = false;
};

} // namespace roost::ui
