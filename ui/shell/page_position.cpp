#include "ui/shell/page_position.h"

#include "ui/pages/page.h"
#include "ui/shell/scroll_keeper.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

namespace roost::ui {

PagePosition PagePosition::of(const Page &page)
{
    PagePosition position;
    position.m_place = page.place();
    const auto areas = page.findChildren<QAbstractScrollArea *>();
    for (auto *area : areas) {
        if (area->isVisibleTo(&page))
            position.m_scrolls.append(
                {area, {area->horizontalScrollBar()->value(), area->verticalScrollBar()->value()}});
    }
    position.m_focus = page.focusWidget();
    return position;
}

void PagePosition::restore(Page &page) const
{
    page.restorePlace(m_place);
    for (const auto &scroll : m_scrolls) {
        if (scroll.area)
            new ScrollKeeper(*scroll.area, scroll.position);
    }
    if (m_focus && m_focus->isVisibleTo(&page))
        m_focus->setFocus();
    else
        page.setFocus();
}

} // namespace roost::ui
