#include "backend/realtime/access_guard.h"

#include "backend/core/errors.h"

#include <QTimer>

namespace roost::realtime {

namespace {

constexpr std::chrono::milliseconds retryTime{250};

} // namespace

AccessGuard::AccessGuard(Rooms &rooms, http::NetworkQueue &network, http::WorkerPool &workers, Questions questions)
    : m_rooms(rooms)
    , m_network(network)
    , m_workers(workers)
    , m_questions(std::move(questions))
{
}

void AccessGuard::userChanged(const UserId &user)
{
    ++m_changes;
    check(m_rooms.members({roomOfUser(user)}));
}

void AccessGuard::propertyChanged(const PropertyId &property)
{
    ++m_changes;
    checkWatch(m_rooms.members({roomOfProperty(property)}), property);
}

void AccessGuard::check(const QSet<ClientSession *> &sessions)
{
    const auto question = [this](const http::Identity &identity) {
        if (!identity.actor.isSignedIn())
            return Verdict::Holds;
        try {
            const http::Identity confirmed = m_questions.confirm(identity);
            return confirmed.actor.roles == identity.actor.roles ? Verdict::Holds : Verdict::Less;
        } catch (const Unauthenticated &) {
            return Verdict::Ended;
        }
    };
    ask(subjectsOf(sessions), question, [](ClientSession &session, Verdict verdict) {
        if (verdict == Verdict::Ended)
            session.dismiss();
        else if (verdict == Verdict::Less)
            session.close(CloseCode::PolicyViolation, "the account has other roles now");
    });
}

void AccessGuard::checkWatch(const QSet<ClientSession *> &sessions, const PropertyId &property)
{
    const auto question = [this, property](const http::Identity &identity) {
        try {
            return m_questions.mayWatch(identity.actor, property) ? Verdict::Holds : Verdict::Ended;
        } catch (const NotFound &) {
            return Verdict::Ended;
        } catch (const Forbidden &) {
            return Verdict::Ended;
        }
    };
    ask(subjectsOf(sessions), question, [this, property](ClientSession &session, Verdict verdict) {
        if (verdict == Verdict::Ended)
            m_rooms.leave(&session, roomOfProperty(property));
    });
}

QList<AccessGuard::Subject> AccessGuard::subjectsOf(const QSet<ClientSession *> &sessions)
{
    QList<Subject> subjects;
    for (ClientSession *session : sessions)
        subjects.append({session, session->identity()});
    return subjects;
}

void AccessGuard::ask(const QList<Subject> &subjects, const Question &question, const Act &act)
{
    if (subjects.isEmpty())
        return;
    const auto apply = [this, question, act](const QList<std::pair<Subject, Verdict>> &answers) {
        QList<Subject> unknown;
        for (const auto &[subject, verdict] : answers) {
            if (!subject.session || subject.session->isClosing())
                continue;
            if (verdict == Verdict::Unknown)
                unknown.append(subject);
            else
                act(*subject.session, verdict);
        }
        askLater(unknown, question, act);
    };
    const bool taken =
        m_workers.tryRun([self = QPointer<AccessGuard>(this), &network = m_network, subjects, question, apply] {
            QList<std::pair<Subject, Verdict>> answers;
            for (const Subject &subject : subjects) {
                try {
                    answers.append({subject, question(subject.identity)});
                } catch (const std::exception &) {
                    answers.append({subject, Verdict::Unknown});
                }
            }
            network.post([self, apply, answers] {
                if (self)
                    apply(answers);
            });
        });
    if (!taken)
        askLater(subjects, question, act);
}

void AccessGuard::askLater(const QList<Subject> &subjects, const Question &question, const Act &act)
{
    if (!subjects.isEmpty())
        QTimer::singleShot(retryTime, this, [this, subjects, question, act] { ask(subjects, question, act); });
}

} // namespace roost::realtime
