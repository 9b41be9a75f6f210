#pragma once

#include <QWidget>

namespace roost::ui {

class Theme;

/// Roost's mark: a house on a rounded square. GUI thread.
class Logo : public QWidget
{
    Q_OBJECT

public:
    Logo(const Theme &theme, int size, QWidget *parent = nullptr);

    /// The mark as the window's icon.
    static QPixmap pixmap(const Theme &theme, int size);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static void paint(QPainter &painter, const QRect &rect, const Theme &theme);

    const Theme &m_theme;
};

} // namespace roost::ui
