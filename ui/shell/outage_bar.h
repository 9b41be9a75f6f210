#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace roost::ui {

class RealtimeClient;
class Theme;

/// The line above a page that says since when it is out of date, while there is no connection. A break that is over at
/// once is not worth a word. GUI thread.
class OutageBar : public QFrame
{
    Q_OBJECT

public:
    OutageBar(const Theme &theme, RealtimeClient &realtime, QWidget *parent = nullptr);

private:
    void follow();
    void showOutage();

    RealtimeClient &m_realtime;
    QLabel *m_text = nullptr;
    QTimer m_patience;
};

} // namespace roost::ui
