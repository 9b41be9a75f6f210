#pragma once

#include <QAbstractButton>

namespace roost::ui {

class Theme;

/// Looks like a search field and opens the command palette. GUI thread.
class PaletteButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PaletteButton(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace roost::ui
