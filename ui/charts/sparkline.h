#pragma once

#include <QList>
#include <QWidget>

namespace roost::ui {

class Theme;

/// A line without axes: only its shape says something. Painted by hand: a tile, or a cell of a table, has no room for
/// the scene and the axes that a chart of Qt Charts brings.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(const Theme &theme, QWidget *parent = nullptr);

    void setValues(const QList<double> &values);

    QSize sizeHint() const override { return {120, 30}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<double> m_values;
};

} // namespace roost::ui
