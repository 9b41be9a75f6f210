#pragma once

#include "tests/faults/history.h"
#include "tests/faults/town.h"
#include "tests/program/http_client.h"

#include <atomic>
#include <random>

namespace roost::test {

/// One client of a town with a mind of its own, who asks now this server, now the other, whatever happens to them, and
/// writes down what it was promised. One thread.
class Visitor
{
public:
    Visitor(const Town &town, History &history, QString token, quint64 seed);
    virtual ~Visitor() = default;

    /// One thing after the other, until the flag is set.
    void run(const std::atomic<bool> &stopped);

protected:
    virtual void act() = 0;

    /// The answer of a server; nothing when the connection broke, so that nobody knows what was done. An answer with
    /// another status than these (and 503) is noted as a surprise.
    std::optional<Answer> ask(const QByteArray &method, const QString &target, const QJsonObject &body,
                              const QList<int> &statuses, const HttpHeaders &headers = {});

    /// The same with a body of any kind.
    std::optional<Answer> send(const QByteArray &method, const QString &target, const QByteArray &body,
                               const QList<int> &statuses, const HttpHeaders &headers = {});

    /// From 0 up to, not including, `end`.
    int pick(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }

    /// Some nights of one of the properties.
    Nights pickNights();

    History &history() { return m_history; }

private:
    const Town &m_town;
    History &m_history;
    const QString m_token;
    std::mt19937_64 m_random;
    std::unique_ptr<HttpClient> m_client;
};

} // namespace roost::test
