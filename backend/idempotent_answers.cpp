#include "backend/idempotent_answers.h"

#include "backend/http/route.h"

namespace roost {

namespace {

/// Making a booking asks the database before it changes anything, and can do so together with the look.
IdempotencyStore::Start startOf(const http::Request &request)
{
    const bool makesBooking = request.route && request.route->path == "/api/v1/bookings";
    return makesBooking ? IdempotencyStore::Start::WithTheLook : IdempotencyStore::Start::AfterTheLook;
}

} // namespace

http::IdempotencyStore idempotentAnswers(IdempotencyStore &store)
{
    return [&store](const http::Request &request, const QByteArray &key, const std::function<http::Response()> &work) {
        const auto answer = store.run({.user = request.actor.userId,
                                       .key = QString::fromLatin1(key),
                                       .method = QString::fromLatin1(http::toString(request.method)),
                                       .path = QString::fromLatin1(request.target),
                                       .body = request.body,
                                       .start = startOf(request)},
                                      [&work] {
                                          const http::Response response = work();
                                          return IdempotencyStore::Answer{.status = response.status,
                                                                          .headers = response.headers.fields(),
                                                                          .body = response.body};
                                      });
        http::Response response{.status = answer.status, .headers = {}, .body = answer.body};
        for (const auto &[name, value] : answer.headers)
            response.headers.append(name, value);
        if (answer.replayed)
            response.headers.append("Idempotent-Replayed", "true");
        return response;
    };
}

} // namespace roost
