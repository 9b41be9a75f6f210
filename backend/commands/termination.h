#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace roost {

/// Tells of SIGTERM and SIGINT in the event loop of the thread that made it. One a process.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void requested();

private:
    QSocketNotifier m_notifier;
};

} // namespace roost
