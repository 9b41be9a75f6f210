#pragma once

#include "backend/realtime/rooms.h"
#include "backend/realtime/session_work.h"

#include <QPointer>

namespace roost::realtime {

/// The identity with the roles that its account still has; throws Unauthenticated when account or session has ended.
using Confirm = std::function<http::Identity(const http::Identity &)>;

/// Asks whether this account may hear of this property. Throws an Error for a reason of its own.
using MayWatch = std::function<bool(const Actor &, const PropertyId &)>;

/// Ends what clients receive when that on which it rests is taken away: their session, their account, a role, a
/// property that is no longer shown. Asks on a worker; while the database cannot tell, it asks again.
///
/// Network thread. Everything that it is given outlives it; the questions are asked on workers, several at once.
class AccessGuard : public QObject
{
public:
    struct Questions
    {
        Confirm confirm{};
        MayWatch mayWatch{};
    };

    AccessGuard(Rooms &rooms, http::NetworkQueue &network, http::WorkerPool &workers, Questions questions);

    /// Something of this account was ended or taken.
    void userChanged(const UserId &user);

    /// The property is shown to others than before.
    void propertyChanged(const PropertyId &property);

    /// A client that is signed in: it is told to go when it may not stay, and to come back when it has lost a role.
    void check(const QSet<ClientSession *> &sessions);

    /// A client that watches the property: it leaves the room when it may not.
    void checkWatch(const QSet<ClientSession *> &sessions, const PropertyId &property);

    /// Grows with every change. Who asks the database and acts on the answer later, asks again when it has grown.
    quint64 changes() const { return m_changes; }

    const Questions &questions() const { return m_questions; }

private:
    enum class Verdict { Holds, Less, Ended, Unknown };

    struct Subject
    {
        QPointer<ClientSession> session{};
        http::Identity identity{};
    };

    using Question = std::function<Verdict(const http::Identity &)>;
    using Act = std::function<void(ClientSession &, Verdict)>;

    void ask(const QList<Subject> &subjects, const Question &question, const Act &act);
    void askLater(const QList<Subject> &subjects, const Question &question, const Act &act);
    static QList<Subject> subjectsOf(const QSet<ClientSession *> &sessions);

    Rooms &m_rooms;
    http::NetworkQueue &m_network;
    http::WorkerPool &m_workers;
    const Questions m_questions;
    quint64 m_changes = 0;
};

} // namespace roost::realtime
