#pragma once

#include <QWidget>

namespace roost::ui {

class Theme;

/// The shape of a page that is being loaded, in pale blocks. GUI thread.
class PageSkeleton : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Table, Cards, Detail };

    PageSkeleton(const Theme &theme, Shape shape, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTable(QPainter &painter) const;
    void paintCards(QPainter &painter) const;
    void paintDetail(QPainter &painter) const;

    const Theme &m_theme;
    Shape m_shape;
};

} // namespace roost::ui
