#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace roost {

/// Tells of signals in the event loop of the thread that made it. One a process.
class ProcessSignals : public QObject
{
    Q_OBJECT

public:
    explicit ProcessSignals(QObject *parent = nullptr);
    ~ProcessSignals() override;

Q_SIGNALS:
    void endRequested();    ///< SIGTERM, SIGINT
    void reloadRequested(); ///< SIGHUP: what is configured in files has changed

private:
    QSocketNotifier m_notifier;
};

} // namespace roost
