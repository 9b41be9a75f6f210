#include "ui/widgets/dropdown_button.h"

#include "ui/widgets/theme.h"

#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace roost::ui {

namespace {
constexpr int padding = 12;
constexpr int gap = 6;
constexpr int arrowSize = 12;
} // namespace

DropdownButton::DropdownButton(const Theme &theme, const QString &caption, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_caption(caption)
    , m_menu(new QMenu(this))
{
    setAccessibleName(caption);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMenu(m_menu);
}

void DropdownButton::addChoice(const QString &text, const QVariant &value)
{
    auto *action = m_menu->addAction(text);
    action->setData(value);
    connect(action, &QAction::triggered, this, [this, text, value] {
        select(text, value);
        Q_EMIT chosen(value);
    });
    if (m_text.isEmpty())
        select(text, value);
}

void DropdownButton::addSeparator()
{
    m_menu->addSeparator();
}

void DropdownButton::clearChoices()
{
    m_menu->clear();
    select({}, {});
}

void DropdownButton::setCurrent(const QVariant &value)
{
    const auto actions = m_menu->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&value](const QAction *action) {
        return !action->isSeparator() && action->data() == value;
    });
    if (found != actions.end())
        select((*found)->text(), value);
}

void DropdownButton::setCurrentText(const QString &text)
{
    select(text, m_current);
}

void DropdownButton::select(const QString &text, const QVariant &value)
{
    m_text = text;
    m_current = value;
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

QSize DropdownButton::sizeHint() const
{
    const auto metrics = fontMetrics();
    const int captionWidth = m_caption.isEmpty() ? 0 : metrics.horizontalAdvance(m_caption) + gap;
    return {padding + captionWidth + metrics.horizontalAdvance(m_text) + gap + arrowSize + padding,
            QPushButton::sizeHint().height()};
}

void DropdownButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    painter.setFont(font());
    QRect area = rect().adjusted(padding, 0, -padding - arrowSize - gap, 0);
    if (!m_caption.isEmpty()) {
        painter.setPen(m_theme.color("text3"));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_caption);
        area.setLeft(area.left() + fontMetrics().horizontalAdvance(m_caption) + gap);
    }
    painter.setPen(m_theme.color(isEnabled() ? "text" : "text3"));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_text);
    const QRect arrow(width() - padding - arrowSize, (height() - arrowSize) / 2, arrowSize, arrowSize);
    m_theme.icon(QStringLiteral("chevron-down"), "text3").paint(&painter, arrow);
}

} // namespace roost::ui
