#pragma once

#include "tests/faults/house.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace roost::test {

/// Guests who book and pay without a pause, each in a thread, whatever happens to the server, and remember what they
/// were promised.
class BookingStream
{
public:
    /// What a guest was told.
    struct Promise
    {
        QString bookingId{};
        QString guestToken{};
        bool paid = false;
    };

    /// The server's address must stay the same while it runs.
    explicit BookingStream(const House &house);
    ~BookingStream() { stop(); }

    /// Returns once this many bookings more were promised, or false after a minute.
    bool waitFor(int bookings) const;

    void stop();

    /// After stop().
    const std::vector<Promise> &promises() const { return m_promises; }

    /// Answers that no client should see, whatever the trouble: anything but 201, 409, 503. After stop().
    const QStringList &surprises() const { return m_surprises; }

private:
    void run(int guest);
    void bookAndPay(HttpClient &client, const QJsonObject &request);
    void note(const Answer &answer);

    const House &m_house;
    const QUrl m_server;
    std::atomic<bool> m_stopped = false;
    std::atomic<int> m_count = 0;
    mutable std::mutex m_mutex;
    std::vector<Promise> m_promises;
    QStringList m_surprises;
    std::vector<std::jthread> m_threads;
};

} // namespace roost::test
