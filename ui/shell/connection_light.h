#pragma once

#include <QTimer>
#include <QWidget>

namespace roost::ui {

class RealtimeClient;
class Theme;

/// Whether the window is live, and when it tries again if not; a click tries now. GUI thread.
class ConnectionLight : public QWidget
{
    Q_OBJECT

public:
    ConnectionLight(const Theme &theme, RealtimeClient &realtime, QWidget *parent = nullptr);

    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void refresh();
    const char *colorToken() const;

    const Theme &m_theme;
    RealtimeClient &m_realtime;
    QTimer m_countdown;
};

} // namespace roost::ui
