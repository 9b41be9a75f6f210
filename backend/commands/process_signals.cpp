#include "backend/commands/process_signals.h"

#include <array>
#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

namespace roost {

namespace {

constexpr std::array<int, 3> handled{SIGTERM, SIGINT, SIGHUP};

/// A signal handler may do no more than write into a pipe, and it has no object to ask for it.
std::array<int, 2> signalPipe{-1, -1};

int openSignalPipe()
{
    if (pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::runtime_error("no pipe for signals");
    return signalPipe[0];
}

extern "C" void handleSignal(int number)
{
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
}

} // namespace

ProcessSignals::ProcessSignals(QObject *parent)
    : QObject(parent)
    , m_notifier(openSignalPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        for (char number = 0; read(signalPipe[0], &number, 1) == 1;) {
            if (number == SIGHUP)
                Q_EMIT reloadRequested();
            else
                Q_EMIT endRequested();
        }
    });
    struct sigaction action = {};
    action.sa_handler = handleSignal;
    for (const int number : handled)
        sigaction(number, &action, nullptr);
}

ProcessSignals::~ProcessSignals()
{
    for (const int number : handled)
        std::signal(number, SIG_DFL);
    m_notifier.setEnabled(false);
    close(signalPipe[0]);
    close(signalPipe[1]);
}

} // namespace roost
