#pragma once

#include <QIcon>
#include <QWidget>

namespace roost::ui {

/// An icon as a part of a layout; unlike a label with a pixmap it follows the theme. GUI thread.
class IconView : public QWidget
{
    Q_OBJECT

public:
    explicit IconView(int size, const QIcon &icon = {}, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace roost::ui
