#pragma once

#include <QApplication>

#include <functional>

namespace roost::ui {

/// An event that kept the GUI thread from painting and answering.
struct BlockingEvent
{
    QString receiver{}; ///< class and object name: "QTimer", "roost::ui::Toast \"toast\""
    QString event{};    ///< "Paint", "MetaCall", or the number of an event that is not Qt's own
    int milliseconds = 0;

    QString toString() const; ///< one line for a log
};

/// An application that tells of every event that takes the GUI thread longer than 50 ms.
///
/// It measures the thread's own processor time, so that a busy machine makes nobody slow, and counts what happens in a
/// nested event loop (a menu, a dialog) for itself. For debug builds and tests: it costs two system calls an event.
class WatchedApplication : public QApplication
{
    Q_OBJECT

public:
    using Reporter = std::function<void(const BlockingEvent &)>;

    /// The first limit is 50 ms; where tools slow the program down it may be more.
    static constexpr int usualLimitMs = 50;

    /// Called on the GUI thread after such an event. Writes to the log unless told otherwise.
    WatchedApplication(int &argc, char **argv, Reporter reporter = {}, int limitMs = usualLimitMs);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    bool measure(QObject *receiver, QEvent *event);

    Reporter m_reporter;
    qint64 m_limitNs;
    int m_watchedLevel = -1; ///< of the event loop whose event is being measured
    qint64 m_nestedNs = 0;   ///< what the measured event spent in nested event loops
};

} // namespace roost::ui
