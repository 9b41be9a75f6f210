#include "backend/commands/termination.h"

#include <array>
#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

namespace roost {

namespace {

/// A signal handler may do no more than write into a pipe, and it has no object to ask for it.
std::array<int, 2> signalPipe{-1, -1};

int openSignalPipe()
{
    if (pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::runtime_error("no pipe for signals");
    return signalPipe[0];
}

extern "C" void handleSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
    , m_notifier(openSignalPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        while (read(signalPipe[0], bytes.data(), bytes.size()) > 0) {
        }
        Q_EMIT requested();
    });
    struct sigaction action = {};
    action.sa_handler = handleSignal;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

Termination::~Termination()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    m_notifier.setEnabled(false);
    close(signalPipe[0]);
    close(signalPipe[1]);
}

} // namespace roost
