#pragma once

#include <QWidget>

namespace roost::ui {

class Theme;

/// The grey shape of what is still loading; it appears only after 150 ms, so that a quick answer does not flicker.
class CardSkeleton : public QWidget
{
    Q_OBJECT

public:
    explicit CardSkeleton(const Theme &theme, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    bool m_isDue = false;
};

} // namespace roost::ui
