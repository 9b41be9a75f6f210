#pragma once

#include <QWidget>

namespace roost::ui {

class Theme;

/// Up to five stars, to look at or to give: by mouse, by the keys 1 to 5, or by left and right. GUI thread.
class StarRating : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Show, Give };

    StarRating(const Theme &theme, Mode mode, QWidget *parent = nullptr);

    int stars() const { return m_stars; } ///< 0: none given yet
    void setStars(int stars);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void given(int stars); ///< by the person

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give(int stars);

    const Theme &m_theme;
    const Mode m_mode;
    int m_stars = 0;
};

} // namespace roost::ui
