#include "ui/shell/top_bar.h"

#include "ui/pages/page.h"
#include "ui/shell/connection_light.h"
#include "ui/shell/palette_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace roost::ui {

namespace {
constexpr int barHeight = 56;
}

TopBar::TopBar(const Theme &theme, RealtimeClient &realtime, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new QToolButton)
    , m_title(makeLabel({}, "page"))
    , m_tools(new QHBoxLayout)
{
    setFixedHeight(barHeight);
    m_back->setProperty("kind", QStringLiteral("icon"));
    m_search = new PaletteButton(theme);
    connect(m_search, &PaletteButton::clicked, this, &TopBar::paletteRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 24, 0);
    layout->setSpacing(theme.space(4));
    auto *heading = new QHBoxLayout;
    heading->setSpacing(theme.space(1));
    heading->addWidget(m_back);
    heading->addWidget(m_title);
    layout->addLayout(heading);
    layout->addLayout(m_tools);
    layout->addStretch();
    layout->addWidget(new ConnectionLight(theme, realtime));
    layout->addWidget(m_search);
}

void TopBar::setPage(Page &page)
{
    takeToolsOut();
    m_page = &page;
    setTitle(page.title());
    m_shownTools = page.toolBar();
    if (m_shownTools) {
        m_tools->addWidget(m_shownTools, 0, Qt::AlignLeft);
        m_shownTools->show();
        putToolsBeforeSearch();
    }
}

/// With the Tab key, as they stand: what comes from the page would be the last otherwise.
void TopBar::putToolsBeforeSearch()
{
    const auto takesFocus = [](const QWidget *widget) { return (widget->focusPolicy() & Qt::TabFocus) != 0; };
    auto *before = m_search->previousInFocusChain();
    while (before != m_search && !takesFocus(before))
        before = before->previousInFocusChain();
    auto tools = m_shownTools->findChildren<QWidget *>();
    tools.prepend(m_shownTools);
    for (auto *tool : std::as_const(tools)) {
        const bool isInMenu = tool->window() != window(); // a menu is a window of its own
        if (!takesFocus(tool) || tool == before || isInMenu)
            continue;
        setTabOrder(before, tool);
        before = tool;
    }
    if (before != m_search)
        setTabOrder(before, m_search);
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::setBackAction(QAction &back)
{
    m_back->setDefaultAction(&back);
    m_back->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_back->setAccessibleName(back.text());
}

void TopBar::takeToolsOut()
{
    if (!m_shownTools)
        return;
    m_tools->removeWidget(m_shownTools);
    m_shownTools->hide();
    m_shownTools->setParent(m_page);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color("surface"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color("border"));
}

} // namespace roost::ui
