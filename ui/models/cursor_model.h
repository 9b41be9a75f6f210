#pragma once

#include "ui/api/answer.h"

#include <QAbstractTableModel>

namespace roost::ui {

/// A table whose rows come from the server page by page, as one scrolls. A subclass keeps the rows and asks for a page.
/// GUI thread.
class CursorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Asks for the first page again; the rows stay until it comes.
    void reload();

    bool isLoading() const { return m_isLoading; }

    /// The first page has come.
    bool isLoaded() const { return m_isLoaded; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The first page was asked for.
    void loadingStarted();

    /// A page has come.
    void pageLoaded();
    void failed(const roost::ui::Problem &problem);

protected:
    /// Asks for the page at the cursor and hands the answer to receive() with the same generation.
    virtual void requestPage(const QString &cursor, int generation) = 0;

    /// Takes a page into the rows. An answer to a question that was replaced since is dropped.
    template <typename T>
    void receive(int generation, QList<T> &rows, const Listing<T> &page, const std::optional<Problem> &problem)
    {
        if (generation != m_generation)
            return;
        m_isLoading = false;
        if (problem) {
            Q_EMIT failed(*problem);
            return;
        }
        const bool isFirst = takeCursor(page.nextCursor);
        if (isFirst) {
            beginResetModel();
            rows = page.items;
            endResetModel();
        } else if (!page.items.isEmpty()) {
            const auto first = static_cast<int>(rows.size());
            beginInsertRows({}, first, first + static_cast<int>(page.items.size()) - 1);
            rows += page.items;
            endInsertRows();
        }
        Q_EMIT pageLoaded();
    }

private:
    /// Before the rows change: a view that hears of new rows may ask for more at once. Whether this was the first page.
    bool takeCursor(const QString &nextCursor);

    QString m_nextCursor;
    int m_generation = 0;
    bool m_isLoading = false;
    bool m_isLoaded = false;
    bool m_isFirstPage = true;
};

} // namespace roost::ui
