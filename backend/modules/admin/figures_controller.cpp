#include "backend/modules/admin/figures_controller.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

/// From this machine, and not by a proxy on it for somebody else.
bool isLocal(const Request &request)
{
    return request.remoteAddress.isLoopback() && !request.headers.contains("Forwarded") &&
           !request.headers.contains("X-Forwarded-For");
}

} // namespace

FiguresController::FiguresController(std::function<QByteArray()> text)
    : m_text(std::move(text))
{
}

Response FiguresController::show(const Request &request) const
{
    if (!isLocal(request) && !request.actor.isSignedIn())
        throw Unauthenticated(QStringLiteral("Figures are for this machine, and for administrators who sign in."));
    if (!isLocal(request) && !request.actor.isAdmin())
        throw Forbidden(QStringLiteral("Figures are for this machine, and for administrators."));
    return Response::text(m_text(), "text/plain; version=0.0.4; charset=utf-8");
}

} // namespace roost
