#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <optional>

namespace roost::ui {

class Page;

/// A page that fills the screen of a wall: nothing around it, and the screen stays awake. GUI thread.
class WallMode : public QObject
{
    Q_OBJECT

public:
    /// chrome: what is hidden meanwhile.
    WallMode(const QList<QWidget *> &chrome, QWidget *parent);

    bool isOn() const { return m_page != nullptr; }
    void enter(Page &page);
    void leave();

private:
    void keepAwake();
    void letSleep();

    QList<QWidget *> m_chrome;
    QPointer<Page> m_page;
    Qt::WindowStates m_stateBefore;
    std::optional<uint> m_inhibition; ///< the desktop's word for it; none where there is no desktop to ask
};

} // namespace roost::ui
