#pragma once

#include <QByteArray>
#include <QCache>

#include <functional>
#include <mutex>

namespace roost {

/// Answers that are good as long as nothing has changed that they are made of. Any thread.
class AnswerCache
{
public:
    /// bytes: what all answers together may take.
    explicit AnswerCache(qsizetype bytes = 32'000'000);

    /// The answer to a question as of a version: the one at hand, or a new one. version: known before make() is called.
    QByteArray get(const QByteArray &question, const QByteArray &version, const std::function<QByteArray()> &make);

private:
    struct Answer
    {
        QByteArray version{};
        QByteArray text{};
    };

    std::mutex m_mutex;
    QCache<QByteArray, Answer> m_answers;
};

} // namespace roost
