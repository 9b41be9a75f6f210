#pragma once

#include "ui/shell/page_position.h"

#include <QList>
#include <QObject>

namespace roost::ui {

/// A stop on the person's way through the console.
struct VisitedPlace
{
    QString pageId{};
    QString argument{};
    PagePosition position{}; ///< as it was when the person left
};

/// Where a person has been, in order, and where they are now: as a browser keeps it. GUI thread.
///
/// Knows nothing of how a page is shown.
class NavigationHistory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The person went somewhere: what lay ahead is forgotten. The page of now again, without an argument, is no move.
    void visit(const QString &pageId, const QString &argument);

    /// Writes down how the page of now was left; call it before every move.
    void keep(const PagePosition &position);

    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < m_places.size(); }

    /// Moves by one; null when there is nothing in that direction. Valid until the next move.
    const VisitedPlace *back();
    const VisitedPlace *forward();

Q_SIGNALS:
    /// Where one can go.
    void changed();

private:
    const VisitedPlace *move(int step);

    QList<VisitedPlace> m_places;
    qsizetype m_current = -1;
};

} // namespace roost::ui
