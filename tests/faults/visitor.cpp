#include "tests/faults/visitor.h"

#include <QJsonDocument>
#include <QThread>

#include <system_error>

namespace roost::test {

Visitor::Visitor(const Town &town, History &history, QString token, quint64 seed)
    : m_town(town)
    , m_history(history)
    , m_token(std::move(token))
    , m_random(seed)
{
}

void Visitor::run(const std::atomic<bool> &stopped)
{
    while (!stopped) {
        act();
        QThread::msleep(static_cast<unsigned long>(pick(50)));
    }
}

std::optional<Answer> Visitor::ask(const QByteArray &method, const QString &target, const QJsonObject &body,
                                   const QList<int> &statuses, const HttpHeaders &headers)
{
    const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return send(method, target, text, statuses, headers);
}

std::optional<Answer> Visitor::send(const QByteArray &method, const QString &target, const QByteArray &body,
                                    const QList<int> &statuses, const HttpHeaders &headers)
{
    constexpr int requestsBetweenMoves = 10;
    if (!m_client || pick(requestsBetweenMoves) == 0) {
        m_client = std::make_unique<HttpClient>(m_town.url(pick(Town::serverCount)));
        m_client->setToken(m_token);
    }
    try {
        const Answer answer = m_client->send(method, target, body, headers);
        if (answer.status != 503 && !statuses.contains(answer.status))
            m_history.surprise(method + ' ' + target + ": " + answer.text());
        return answer;
    } catch (const std::system_error &) {
        m_client.reset();
        QThread::msleep(20); // nobody is there; soon there will be
        return std::nullopt;
    }
}

Nights Visitor::pickNights()
{
    constexpr int firstDay = 5;
    constexpr int days = 60;
    constexpr int longest = 5;
    const auto &properties = m_town.properties();
    const QDate from = QDate::currentDate().addDays(firstDay + pick(days));
    return {properties.at(pick(static_cast<int>(properties.size()))), from, from.addDays(1 + pick(longest))};
}

} // namespace roost::test
