#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace roost::ui {

class Theme;

/// A short message over the bottom of its parent, one at a time. GUI thread.
class Toast : public QWidget
{
    Q_OBJECT

public:
    Toast(const Theme &theme, QWidget *parent);

    /// For ten seconds with an action, five without.
    void showMessage(const QString &text, const QString &actionText, std::function<void()> action);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    std::function<void()> m_action;
    QTimer m_end;
};

} // namespace roost::ui
