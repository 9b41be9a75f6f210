#pragma once

#include <QByteArray>

#include <chrono>
#include <functional>

namespace roost::http {

/// What became of one request, for the log and the figures. Nothing of it can hold a secret: no query, no header, no
/// body.
struct RequestRecord
{
    QByteArray id{};
    QByteArray method{};  ///< "-" when it could not be read
    QByteArray route{};   ///< "/api/v1/bookings/{id}"; "-" where there is none
    QByteArray user{};    ///< "-" for nobody
    QByteArray address{}; ///< of the client
    int status = 0;
    qint64 bytes = 0; ///< of the answer's body
    std::chrono::nanoseconds queued{};
    std::chrono::nanoseconds handled{};    ///< from the first middleware to the last, with the time in the database
    std::chrono::nanoseconds inDatabase{}; ///< waiting for it
};

/// Called once for each request that was answered, those that could not be read among them. Any worker thread and the
/// network thread, several at once.
using RequestObserver = std::function<void(const RequestRecord &)>;

} // namespace roost::http
