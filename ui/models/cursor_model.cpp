#include "ui/models/cursor_model.h"

namespace roost::ui {

void CursorModel::reload()
{
    m_refreshed = -1;
    askForFirstPage();
}

void CursorModel::refresh()
{
    m_refreshed = m_isLoaded && rowCount() > 0 ? 0 : -1;
    askForFirstPage();
}

void CursorModel::askForFirstPage()
{
    ++m_generation;
    m_isLoading = true;
    m_isFirstPage = true;
    m_nextCursor.clear();
    Q_EMIT loadingStarted();
    requestPage({}, m_generation);
}

bool CursorModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isLoading && !m_nextCursor.isEmpty();
}

void CursorModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isLoading = true;
    requestPage(m_nextCursor, m_generation);
}

bool CursorModel::takeCursor(const QString &nextCursor)
{
    m_nextCursor = nextCursor;
    m_isLoaded = true;
    return std::exchange(m_isFirstPage, false);
}

} // namespace roost::ui
