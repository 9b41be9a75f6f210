#pragma once

#include <QList>
#include <QPoint>
#include <QPointer>
#include <QVariantMap>

class QAbstractScrollArea;
class QWidget;

namespace roost::ui {

class Page;

/// How a page stood when the person left it: its own place, what was scrolled where, and what had the focus. GUI
/// thread.
class PagePosition
{
public:
    static PagePosition of(const Page &page);

    /// Of the same page, which has been shown again.
    void restore(Page &page) const;

private:
    struct Scroll
    {
        QPointer<QAbstractScrollArea> area{};
        QPoint position{};
    };

    QVariantMap m_place;
    QList<Scroll> m_scrolls;
    QPointer<QWidget> m_focus;
};

} // namespace roost::ui
