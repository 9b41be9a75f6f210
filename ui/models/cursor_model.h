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

    /// Asks for the first page again; the rows stay until it comes. For another question.
    void reload();

    /// Asks the same question again, for as many rows as there are: they are replaced where they stand, so that a view
    /// keeps its place.
    void refresh();

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

    /// Of the question that is answered now.
    int currentGeneration() const { return m_generation; }

    /// Takes a page into the rows. An answer to a question that was replaced since is dropped.
    template <typename T>
    void receive(int generation, QList<T> &rows, const Listing<T> &page, const std::optional<Problem> &problem)
    {
        if (generation != m_generation)
            return;
        m_isLoading = false;
        if (problem) {
            m_refreshed = -1;
            Q_EMIT failed(*problem);
            return;
        }
        const bool isFirst = takeCursor(page.nextCursor);
        if (m_refreshed >= 0) {
            replaceRows(rows, page.items);
        } else if (isFirst) {
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
    /// Puts what came in the place of as many rows, and asks for the rest; those that are left over in the end go.
    template <typename T>
    void replaceRows(QList<T> &rows, const QList<T> &items)
    {
        const int replaced = std::min(static_cast<int>(items.size()), static_cast<int>(rows.size()) - m_refreshed);
        std::copy_n(items.begin(), replaced, rows.begin() + m_refreshed);
        if (replaced > 0)
            Q_EMIT dataChanged(index(m_refreshed, 0), index(m_refreshed + replaced - 1, columnCount() - 1));
        m_refreshed += replaced;
        const int left = static_cast<int>(rows.size()) - m_refreshed;
        if (replaced < items.size()) {
            beginInsertRows({}, m_refreshed, m_refreshed + static_cast<int>(items.size()) - replaced - 1);
            rows += items.mid(replaced);
            endInsertRows();
        } else if (left > 0 && !m_nextCursor.isEmpty()) {
            m_isLoading = true;
            requestPage(m_nextCursor, m_generation);
            return;
        } else if (left > 0) {
            beginRemoveRows({}, m_refreshed, static_cast<int>(rows.size()) - 1);
            rows.resize(m_refreshed);
            endRemoveRows();
        }
        m_refreshed = -1;
    }

    void askForFirstPage();

    /// Before the rows change: a view that hears of new rows may ask for more at once. Whether this was the first page.
    bool takeCursor(const QString &nextCursor);

    QString m_nextCursor;
    int m_generation = 0;
    int m_refreshed = -1; ///< rows replaced so far; -1: no refresh is under way
    bool m_isLoading = false;
    bool m_isLoaded = false;
    bool m_isFirstPage = true;
};

} // namespace roost::ui
