#include "ui/shell/navigation_history.h"

namespace roost::ui {

namespace {
constexpr qsizetype mostPlaces = 100;
}

void NavigationHistory::visit(const QString &pageId, const QString &argument)
{
    if (m_current >= 0) {
        const auto &now = m_places[m_current];
        if (now.pageId == pageId && (argument.isEmpty() || argument == now.argument))
            return;
    }
    m_places.resize(m_current + 1);
    m_places.append({pageId, argument, {}});
    if (m_places.size() > mostPlaces)
        m_places.removeFirst();
    m_current = m_places.size() - 1;
    Q_EMIT changed();
}

void NavigationHistory::keep(const PagePosition &position)
{
    if (m_current >= 0)
        m_places[m_current].position = position;
}

const VisitedPlace *NavigationHistory::back()
{
    return canGoBack() ? move(-1) : nullptr;
}

const VisitedPlace *NavigationHistory::forward()
{
    return canGoForward() ? move(1) : nullptr;
}

const VisitedPlace *NavigationHistory::move(int step)
{
    m_current += step;
    Q_EMIT changed();
    return &m_places[m_current];
}

} // namespace roost::ui
