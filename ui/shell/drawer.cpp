#include "ui/shell/drawer.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int drawerWidth = 340;
}

Drawer::Drawer(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_title(makeLabel({}, "title"))
{
    setFixedWidth(drawerWidth);
    m_title->setWordWrap(true);
    auto *close = new QToolButton;
    close->setProperty("kind", QStringLiteral("icon"));
    close->setIcon(theme.icon(QStringLiteral("close")));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close the details"));
    connect(close, &QToolButton::clicked, this, &Drawer::closeContent);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(20, 14, 12, 0);
    header->addWidget(m_title, 1);
    header->addWidget(close, 0, Qt::AlignTop);
    m_layout->setContentsMargins(1, 0, 0, 0);
    m_layout->setSpacing(theme.space(1));
    m_layout->addLayout(header);
    hide();
}

void Drawer::showContent(QWidget *content, const QString &title)
{
    delete m_content;
    m_content = content;
    m_title->setText(title);
    setAccessibleName(title);
    m_layout->addWidget(content, 1);
    show();
}

void Drawer::closeContent()
{
    if (!m_content)
        return;
    // The click may come from inside of the content.
    m_content->hide();
    m_content->deleteLater();
    m_content = nullptr;
    hide();
    Q_EMIT closed();
}

void Drawer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color("surface"));
    painter.fillRect(QRect(0, 0, 1, height()), m_theme.color("border"));
}

} // namespace roost::ui
