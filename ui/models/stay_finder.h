#pragma once

#include "ui/api/calendar_api.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace roost::ui {

/// Which properties can take a stay, and what it costs there. GUI thread.
class StayFinder : public QObject
{
    Q_OBJECT

public:
    explicit StayFinder(ApiClient &client, QObject *parent = nullptr);

    /// Asks for every property that the query's filter lets through; changed() follows with each page.
    void find(const StayQuery &query);
    void clear();

    bool isActive() const { return m_query.checkIn.isValid(); }
    bool isComplete() const { return isActive() && !m_isSearching && !m_problem; }
    const StayQuery &query() const { return m_query; }
    const std::optional<Problem> &problem() const { return m_problem; }

    /// Nothing as long as it is not known.
    const StayQuote *quoteOf(const QString &propertyId) const;

    QSet<QString> available() const;

Q_SIGNALS:
    void changed();

private:
    void fetch(const QString &cursor);

    CalendarApi m_api;
    StayQuery m_query;
    QHash<QString, StayQuote> m_quotes;
    std::optional<Problem> m_problem;
    bool m_isSearching = false;
    int m_question = 0; ///< answers to an earlier one are dropped
};

} // namespace roost::ui
