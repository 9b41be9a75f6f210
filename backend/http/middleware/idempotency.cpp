#include "backend/http/middleware/idempotency.h"

#include "backend/http/route.h"

#include <algorithm>

namespace roost::http {

namespace {

constexpr qsizetype longestKey = 255;

bool isKey(const QByteArray &key)
{
    return key.size() <= longestKey && std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace

Middleware idempotency(IdempotencyStore store)
{
    return [store = std::move(store)](Request &request, const Next &next) {
        const QByteArray key = request.headers.value("Idempotency-Key");
        const bool applies = request.route && request.route->idempotency == Idempotency::Transaction &&
                             request.actor.isSignedIn() && !key.isEmpty();
        if (!applies)
            return next(request);
        if (!isKey(key))
            throw Malformed(QStringLiteral("Idempotency-Key must be 1 to 255 visible ASCII characters."));
        return store(request, key, [&] { return next(request); });
    };
}

} // namespace roost::http
