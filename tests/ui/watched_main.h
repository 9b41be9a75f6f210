#pragma once

#include "ui/shell/watched_application.h"

#include <QTest>

namespace roost::ui {

/// What QTEST_MAIN does, under the watchdog: a test during which an event blocks the GUI thread fails.
template <typename Test>
int runWatched(int argc, char **argv)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr int patience = 10; // a sanitizer's program takes so much longer
#else
    constexpr int patience = 1;
#endif
    const auto fail = [](const BlockingEvent &event) {
        QTest::qFail(event.toString().toUtf8().constData(), __FILE__, __LINE__);
    };
    WatchedApplication application(argc, argv, fail, patience * WatchedApplication::usualLimitMs);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace roost::ui

/// The main function of a UI test, in place of QTEST_MAIN.
#define WATCHED_TEST_MAIN(Test)                                                                                        \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        return roost::ui::runWatched<Test>(argc, argv);                                                                \
    }
