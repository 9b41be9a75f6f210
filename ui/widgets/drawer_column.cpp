#include "ui/widgets/drawer_column.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

DrawerColumn::DrawerColumn(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    content->setProperty("surface", QStringLiteral("clear"));
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(20, theme.space(1), 20, 20);
    m_layout->setSpacing(theme.space(3));
    m_layout->setAlignment(Qt::AlignTop);
    setWidgetResizable(true);
    setAccessibleName(tr("Details"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
}

void DrawerColumn::addSection(const QString &heading, QWidget *section)
{
    auto *line = new QFrame;
    line->setProperty("surface", QStringLiteral("line"));
    m_layout->addWidget(line);
    m_layout->addWidget(makeLabel(heading, "label", "text2"));
    m_layout->addWidget(section);
}

} // namespace roost::ui
