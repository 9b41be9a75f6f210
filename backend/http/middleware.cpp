#include "backend/http/middleware.h"

namespace roost::http {

Next compose(const std::vector<Middleware> &list, Next last)
{
    Next chain = std::move(last);
    for (auto step = list.rbegin(); step != list.rend(); ++step)
        chain = [step = *step, next = std::move(chain)](Request &request) { return step(request, next); };
    return chain;
}

} // namespace roost::http
