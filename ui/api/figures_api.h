#pragma once

#include "ui/api/answer.h"
#include "ui/api/figure_query.h"
#include "ui/api/figure_types.h"

#include <QDateTime>

namespace roost::ui {

/// The analytics: admins see all, hosts what is theirs. GUI thread; a callback is dropped when its context is gone.
///
/// Answers that are kept up to date come as JSON, for LiveAnswer; their types are in figure_types.h.
class FiguresApi
{
public:
    explicit FiguresApi(ApiClient &client);

    void dashboard(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const;

    /// All metrics of the whole span, and nothing else.
    void totals(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const;

    /// At most 366 nights of the query's span.
    void forecast(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const;

    /// By the query's grain.
    void pickup(const FigureQuery &query, const QDateTime &since, const QDateTime &until, QObject *context,
                ApiClient::Callback callback) const;

    void funnel(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const;

    /// Nights by day, for the heat map; and by host, the most revenue first.
    void days(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const;
    void hosts(const FigureQuery &query, int limit, QObject *context, ApiClient::Callback callback) const;

    /// What there is to filter by in the query's span: each key with its label, the most revenue first.
    void values(const FigureQuery &query, FigureDimension dimension, QObject *context,
                Answer<QList<FigureFilter>> answer) const;

private:
    ApiClient &m_client;
};

} // namespace roost::ui
