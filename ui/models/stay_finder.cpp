#include "ui/models/stay_finder.h"

namespace roost::ui {

StayFinder::StayFinder(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_api(client)
{
}

void StayFinder::find(const StayQuery &query)
{
    clear();
    m_query = query;
    m_isSearching = true;
    fetch({});
}

void StayFinder::clear()
{
    ++m_question;
    m_query = {};
    m_quotes.clear();
    m_problem.reset();
    m_isSearching = false;
    Q_EMIT changed();
}

const StayQuote *StayFinder::quoteOf(const QString &propertyId) const
{
    const auto quote = m_quotes.constFind(propertyId);
    return quote == m_quotes.constEnd() ? nullptr : &*quote;
}

QSet<QString> StayFinder::available() const
{
    QSet<QString> ids;
    for (const auto &quote : m_quotes) {
        if (quote.bookable)
            ids.insert(quote.propertyId);
    }
    return ids;
}

void StayFinder::fetch(const QString &cursor)
{
    auto query = m_query;
    query.cursor = cursor;
    m_api.quotes(query, this,
                 [this, question = m_question](const Listing<StayQuote> &page, const std::optional<Problem> &problem) {
                     if (question != m_question)
                         return;
                     for (const auto &quote : page.items)
                         m_quotes.insert(quote.propertyId, quote);
                     m_problem = problem;
                     m_isSearching = !problem && !page.nextCursor.isEmpty();
                     Q_EMIT changed();
                     if (m_isSearching)
                         fetch(page.nextCursor);
                 });
}

} // namespace roost::ui
