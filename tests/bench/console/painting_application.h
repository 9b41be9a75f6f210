#pragma once

#include "tests/bench/console/measures.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QWidget>

#include <functional>

namespace roost::bench {

/// An application that tells when a widget has been painted, and how long each turn of the GUI thread took.
class PaintingApplication : public QApplication
{
public:
    using QApplication::QApplication;

    /// After each painting of this widget; a null pointer ends it.
    void watch(const QWidget *widget, std::function<void()> painted)
    {
        m_watched = widget;
        m_painted = std::move(painted);
    }

    /// How long events kept the GUI thread, those above a millisecond.
    Times &turns() { return m_turns; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return passOn(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool isHandled = passOn(receiver, event);
        const double spent = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        --m_depth;
        if (spent >= 1)
            m_turns.add(spent);
        return isHandled;
    }

private:
    bool passOn(QObject *receiver, QEvent *event)
    {
        const bool isPainted = event->type() == QEvent::Paint && receiver == m_watched;
        const bool isHandled = QApplication::notify(receiver, event);
        if (isPainted && m_painted)
            m_painted();
        return isHandled;
    }

    const QWidget *m_watched = nullptr;
    std::function<void()> m_painted;
    Times m_turns;
    int m_depth = 0;
};

} // namespace roost::bench
