#include "backend/idempotent_answers.h"

namespace roost {

http::IdempotencyStore idempotentAnswers(IdempotencyStore &store)
{
    return [&store](const http::Request &request, const QByteArray &key, const std::function<http::Response()> &work) {
        const auto answer = store.run({.user = request.actor.userId,
                                       .key = QString::fromLatin1(key),
                                       .method = QString::fromLatin1(http::toString(request.method)),
                                       .path = QString::fromLatin1(request.target),
                                       .body = request.body},
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
