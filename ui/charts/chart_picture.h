#pragma once

#include <QSize>
#include <QString>

class QIODevice;
class QPainter;
class QPixmap;
class QWidget;

namespace roost::ui {

class Theme;

/// A chart with its title, to be taken elsewhere: the same drawing in every format. GUI thread.
class ChartPicture
{
public:
    /// The chart's accessible name is the title. Both outlive the picture.
    ChartPicture(QWidget &chart, const Theme &theme);

    QSize size() const;
    void paint(QPainter &painter) const;

    /// Twice as many pixels, sharp on paper.
    QPixmap pixmap() const;

    /// False when the device would not take it.
    bool writePng(QIODevice &device) const;
    bool writeSvg(QIODevice &device) const; ///< shapes and text, no pixels
    bool writePdf(QIODevice &device) const; ///< a page as large as the picture

private:
    QWidget &m_chart;
    const Theme &m_theme;
};

} // namespace roost::ui
