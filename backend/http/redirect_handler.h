#pragma once

#include "backend/http/request_handler.h"

namespace roost::http {

/// Answers every request with where the same is to be had by HTTPS (308, so that methods and bodies stay what they
/// are), and nothing else: no handler, no file, no upgrade.
class RedirectHandler : public RequestHandler
{
public:
    /// httpsPort: of the same host.
    explicit RedirectHandler(quint16 httpsPort);

    /// Bodies are not for this port: what has one is refused before it is read.
    std::optional<qint64> bodyLimit(const Request &) const override { return 0; }
    void handle(Request request, Reply reply) override;

private:
    const QByteArray m_port; ///< ":8443"; empty for the one that goes without saying
};

} // namespace roost::http
