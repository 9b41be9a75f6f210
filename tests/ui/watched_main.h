#pragma once

#include "ui/shell/watched_application.h"

#include <QTest>

#include <cstdio>

namespace roost::ui {

/// What QTEST_MAIN does, under the watchdog: a program in which an event blocks the GUI thread fails.
///
/// A thread's processor time is no exact measure where processors are shared: a busy sibling or another guest of the same
/// machine makes any event look slow once. So a run that only the watchdog objects to is repeated, and fails when an
/// event is too slow again.
template <typename Test>
int runWatched(int argc, char **argv)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr int patience = 10; // a sanitizer's program takes so much longer
#else
    constexpr int patience = 1;
#endif
    constexpr int limit = patience * WatchedApplication::usualLimitMs;
    // ROOST_WATCH_MS=20 names the events that come near the limit, too.
    const int named =
        qEnvironmentVariableIsSet("ROOST_WATCH_MS") ? qEnvironmentVariableIntValue("ROOST_WATCH_MS") : limit;
    bool isRepeated = false;
    bool isBlocked = false;
    const auto note = [&](const BlockingEvent &event) {
        const QByteArray text = event.toString().toUtf8();
        std::fprintf(stderr, "%s: %s\n", QTest::currentTestFunction(), text.constData());
        if (event.milliseconds < limit)
            return;
        isBlocked = true;
        if (isRepeated)
            QTest::qFail(text.constData(), __FILE__, __LINE__);
    };
    WatchedApplication application(argc, argv, note, std::min(named, limit));
    application.setAttribute(Qt::AA_Use96Dpi, true);
    const auto run = [&] {
        Test test;
        return QTest::qExec(&test, argc, argv);
    };
    const int failures = run();
    if (failures > 0 || !isBlocked)
        return failures;
    isRepeated = true;
    return run();
}

} // namespace roost::ui

/// The main function of a UI test, in place of QTEST_MAIN.
#define WATCHED_TEST_MAIN(Test)                                                                                        \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        return roost::ui::runWatched<Test>(argc, argv);                                                                \
    }
