#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace roost::ui {

class Theme;

/// A panel over the whole window, which is dimmed behind it. Escape and a click beside it close it; the focus goes back
/// to where it was. GUI thread.
class Overlay : public QWidget
{
    Q_OBJECT

public:
    Overlay(const Theme &theme, int panelWidth, QWidget *window);

    void open();
    void dismiss();

protected:
    QVBoxLayout &panelLayout() { return *m_layout; }

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    QWidget *m_panel = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QPointer<QWidget> m_focusBefore;
};

} // namespace roost::ui
