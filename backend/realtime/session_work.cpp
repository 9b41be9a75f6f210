#include "backend/realtime/session_work.h"

#include "backend/core/errors.h"

#include <QLoggingCategory>
#include <QPointer>

namespace roost::realtime {

namespace {

Q_LOGGING_CATEGORY(workCategory, "roost.realtime")

SessionWork::Continuation outcome(const std::function<SessionWork::Continuation()> &work,
                                  const SessionWork::Failure &failure)
{
    try {
        return work();
    } catch (const Error &error) {
        return [failure, code = error.code(), detail = error.detail()](ClientSession &session) {
            failure(session, code, detail);
        };
    } catch (const std::exception &error) {
        qCCritical(workCategory, "bug: %s", error.what());
        return [failure](ClientSession &session) {
            failure(session, QStringLiteral("INTERNAL"), QStringLiteral("Something went wrong here."));
        };
    }
}

} // namespace

void SessionWork::run(ClientSession &session, std::function<Continuation()> work, const Failure &failure)
{
    const bool taken = m_workers.tryRun(
        [&network = m_network, client = QPointer<ClientSession>(&session), work = std::move(work), failure] {
            network.post([client, continuation = outcome(work, failure)] {
                if (client && !client->isClosing())
                    continuation(*client);
            });
        });
    if (!taken) {
        failure(session, QStringLiteral("UNAVAILABLE"),
                QStringLiteral("The server has more to do than it can; try again in a moment."));
    }
}

} // namespace roost::realtime
