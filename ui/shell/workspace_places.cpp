#include "ui/shell/action_registry.h"
#include "ui/shell/history_buttons.h"
#include "ui/shell/navigation.h"
#include "ui/shell/navigation_history.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/wall_mode.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QSettings>
#include <QStackedWidget>

namespace roost::ui {

namespace {

const char *const pageKey = "window/page";

}

/// The way through the pages: back, forth, and the wall.
void Workspace::addPlaceHistory()
{
    m_places = new NavigationHistory(this);
    const auto category = tr("Go to");
    auto *back = m_actions->add({QStringLiteral("go.back"), category, tr("Back"),
                                 m_context.theme.icon(QStringLiteral("arrow-left")),
                                 QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); }});
    auto *forward = m_actions->add({QStringLiteral("go.forward"), category, tr("Forward"),
                                    m_context.theme.icon(QStringLiteral("arrow-right")),
                                    QKeySequence(Qt::ALT | Qt::Key_Right), [this] { goForward(); }});
    m_actions->add({QStringLiteral("window.wall"), tr("Window"), tr("Full screen for a wall"),
                    m_context.theme.icon(QStringLiteral("expand")), QKeySequence(Qt::Key_F11),
                    [this] { m_wall->isOn() ? m_wall->leave() : enterWall(); }});
    const auto showWays = [this, back, forward] {
        back->setEnabled(m_places->canGoBack());
        forward->setEnabled(m_places->canGoForward());
    };
    connect(m_places, &NavigationHistory::changed, this, showWays);
    showWays();
    m_topBar->setBackAction(*back);

    auto *buttons = new HistoryButtons(*this);
    connect(buttons, &HistoryButtons::backPressed, this, &Workspace::goBack);
    connect(buttons, &HistoryButtons::forwardPressed, this, &Workspace::goForward);
}

void Workspace::openPage(const QString &pageId, const QString &argument)
{
    if (pageId == m_currentPageId) {
        visitPage(pageId, argument);
        return;
    }
    m_navigation->setCurrent(m_currentPageId); // until it is left
    leave([this, pageId, argument] { visitPage(pageId, argument); });
}

void Workspace::visitPage(const QString &pageId, const QString &argument)
{
    auto *page = pageOf(pageId);
    if (!page)
        return;
    keepPlace();
    m_places->visit(pageId, argument);
    showPage(pageId, *page);
    page->activate(argument);
    page->setFocus();
}

void Workspace::showPage(const QString &pageId, Page &page)
{
    if (pageId != m_currentPageId) {
        m_wall->leave();
        closeDrawer();
        m_currentPageId = pageId;
        const auto entry = std::find_if(m_pages.begin(), m_pages.end(),
                                        [&pageId](const PageEntry &candidate) { return candidate.id == pageId; });
        if (entry->section != PageEntry::Section::Hidden)
            m_context.settings.setValue(QLatin1String(pageKey), pageId);
    }
    m_navigation->setCurrent(pageId);
    m_topBar->setPage(page);
    m_stack->setCurrentWidget(&page);
}

void Workspace::keepPlace()
{
    if (const auto *page = currentPage())
        m_places->keep(PagePosition::of(*page));
}

void Workspace::goBack()
{
    leave([this] {
        keepPlace();
        returnTo(m_places->back());
    });
}

void Workspace::goForward()
{
    leave([this] {
        keepPlace();
        returnTo(m_places->forward());
    });
}

void Workspace::returnTo(const VisitedPlace *place)
{
    if (!place)
        return;
    const auto position = place->position; // the page may go on from there while it is restored
    auto *page = pageOf(place->pageId);
    showPage(place->pageId, *page);
    page->activate({});
    position.restore(*page);
}

void Workspace::enterWall()
{
    auto *page = currentPage();
    if (!page || !page->fitsWall())
        return;
    closeDrawer();
    m_wall->enter(*page);
}

} // namespace roost::ui
