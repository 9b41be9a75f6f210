#include "tests/faults/booking_stream.h"

#include <QDeadlineTimer>
#include <QThread>

#include <system_error>

namespace roost::test {

BookingStream::BookingStream(const House &house)
    : m_house(house)
    , m_server(house.url())
{
    for (int guest = 0; guest < house.guestTokens().size(); ++guest)
        m_threads.emplace_back([this, guest] { run(guest); });
}

bool BookingStream::waitFor(int bookings) const
{
    const int goal = m_count + bookings;
    for (QDeadlineTimer patience(60'000); m_count < goal; QThread::msleep(5)) {
        if (patience.hasExpired())
            return false;
    }
    return true;
}

void BookingStream::stop()
{
    m_stopped = true;
    m_threads.clear(); // joins
}

/// Walks through a year of one property after another, two nights at a time. Every two guests walk the same way, so
/// that half of what they want was just taken.
void BookingStream::run(int guest)
{
    constexpr int staysAYear = 165;
    HttpClient client(m_server);
    client.setToken(m_house.guestTokens().at(guest));
    for (int step = 0; !m_stopped; ++step) {
        const int night = 10 + 2 * (step % staysAYear);
        try {
            bookAndPay(client, bookingRequest(m_house.property(guest / 2 + step / staysAYear), night, night + 2));
        } catch (const std::system_error &) {
            QThread::msleep(20); // nobody is there; soon there will be
        }
    }
}

void BookingStream::bookAndPay(HttpClient &client, const QJsonObject &request)
{
    const auto booked = client.post("/api/v1/bookings", request);
    note(booked);
    if (booked.status != 201)
        return;
    const QString id = booked.json().value("id").toString();
    std::size_t index = 0;
    {
        const std::lock_guard lock(m_mutex);
        index = m_promises.size();
        m_promises.push_back({id, client.token(), false});
    }
    ++m_count;

    const auto paid = client.post("/api/v1/bookings/" + id + "/payments", {{"method", "sandbox:ok"}});
    note(paid);
    const std::lock_guard lock(m_mutex);
    m_promises[index].paid = paid.status == 201;
}

void BookingStream::note(const Answer &answer)
{
    if (answer.status == 201 || answer.status == 409 || answer.status == 503)
        return;
    const std::lock_guard lock(m_mutex);
    m_surprises << QString::fromUtf8(answer.text());
}

} // namespace roost::test
