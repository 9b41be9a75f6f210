#include "backend/modules/admin/answer_cache.h"

namespace roost {

AnswerCache::AnswerCache(qsizetype bytes)
    : m_answers(bytes)
{
}

QByteArray AnswerCache::get(const QByteArray &question, const QByteArray &version,
                            const std::function<QByteArray()> &make)
{
    {
        const std::lock_guard guard(m_mutex);
        const Answer *known = m_answers.object(question);
        if (known && known->version == version)
            return known->text;
    }
    const QByteArray text = make();
    const std::lock_guard guard(m_mutex);
    m_answers.insert(question, new Answer{version, text}, question.size() + text.size());
    return text;
}

} // namespace roost
