#include "ui/shell/watched_application.h"

#include <QMetaEnum>
#include <QThread>

#include <ctime>

namespace roost::ui {

namespace {

constexpr qint64 nanosecondsPerMs = 1'000'000;

qint64 threadTimeNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<qint64>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

QString nameOf(QEvent::Type type)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString::fromLatin1(name) : QString::number(static_cast<int>(type));
}

void writeToLog(const BlockingEvent &event)
{
    qWarning().noquote() << event.toString();
}

} // namespace

QString BlockingEvent::toString() const
{
    return QStringLiteral("the GUI thread was blocked for %1 ms: %2 to %3").arg(milliseconds).arg(event, receiver);
}

WatchedApplication::WatchedApplication(int &argc, char **argv, Reporter reporter, int limitMs)
    : QApplication(argc, argv)
    , m_reporter(reporter ? std::move(reporter) : writeToLog)
    , m_limitNs(limitMs * nanosecondsPerMs)
{
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // Events go to objects of other threads as well. One that is sent while another is handled belongs to that one,
    // unless a nested event loop has fetched it.
    const auto *thread = QThread::currentThread();
    if (thread != this->thread() || thread->loopLevel() <= m_watchedLevel)
        return QApplication::notify(receiver, event);
    return measure(receiver, event);
}

bool WatchedApplication::measure(QObject *receiver, QEvent *event)
{
    // Both may be gone afterwards.
    const auto *receiverClass = receiver->metaObject();
    const auto objectName = receiver->objectName();
    const auto type = event->type();

    const int outerLevel = std::exchange(m_watchedLevel, QThread::currentThread()->loopLevel());
    const qint64 outerNestedNs = std::exchange(m_nestedNs, 0);
    const qint64 start = threadTimeNs();
    const bool isHandled = QApplication::notify(receiver, event);
    const qint64 spent = threadTimeNs() - start;
    const qint64 own = spent - m_nestedNs;
    m_watchedLevel = outerLevel;
    m_nestedNs = outerNestedNs + spent;

    if (own > m_limitNs) {
        auto name = QString::fromLatin1(receiverClass->className());
        if (!objectName.isEmpty())
            name += QStringLiteral(" \"%1\"").arg(objectName);
        m_reporter({name, nameOf(type), static_cast<int>(own / nanosecondsPerMs)});
    }
    return isHandled;
}

} // namespace roost::ui
