#include "ui/shell/top_bar.h"

#include "ui/pages/page.h"
#include "ui/shell/connection_light.h"
#include "ui/shell/palette_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace roost::ui {

namespace {
constexpr int barHeight = 56;
}

TopBar::TopBar(const Theme &theme, RealtimeClient &realtime, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(makeLabel({}, "page"))
    , m_tools(new QHBoxLayout)
{
    setFixedHeight(barHeight);
    auto *search = new PaletteButton(theme);
    connect(search, &PaletteButton::clicked, this, &TopBar::paletteRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(theme.space(4));
    layout->addWidget(m_title);
    layout->addLayout(m_tools);
    layout->addStretch();
    layout->addWidget(new ConnectionLight(theme, realtime));
    layout->addWidget(search);
}

void TopBar::setPage(Page &page)
{
    takeToolsOut();
    m_page = &page;
    m_title->setText(page.title());
    m_shownTools = page.toolBar();
    if (m_shownTools) {
        m_tools->addWidget(m_shownTools, 0, Qt::AlignLeft);
        m_shownTools->show();
    }
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
