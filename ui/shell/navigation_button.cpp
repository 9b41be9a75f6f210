#include "ui/shell/navigation_button.h"

#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

namespace roost::ui {

namespace {
constexpr int buttonHeight = 32;
constexpr int iconExtent = 16;
constexpr int iconLeft = 10;
constexpr int textLeft = 36;
constexpr int rightMargin = 10;
constexpr int cornerRadius = 6;
} // namespace

NavigationButton::NavigationButton(const Theme &theme, const QString &iconName, const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_iconName(iconName)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
}

void NavigationButton::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    setToolTip(collapsed ? text() : QString());
    update();
}

void NavigationButton::setCount(int count, bool wantsAttention)
{
    m_count = count;
    m_wantsAttention = wantsAttention;
    setAccessibleDescription(count < 0 ? QString() : locale().toString(count));
    update();
}

QSize NavigationButton::sizeHint() const
{
    return {textLeft + fontMetrics().horizontalAdvance(text()) + rightMargin, buttonHeight};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(m_theme.color("accent")) : QPen(Qt::NoPen));
    painter.setBrush(Qt::NoBrush);
    if (isChecked())
        painter.setBrush(m_theme.color("accentSoft"));
    else if (underMouse())
        painter.setBrush(m_theme.color("surface2"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);

    const char *token = isChecked() ? "accent" : "text2";
    const int left = m_isCollapsed ? (width() - iconExtent) / 2 : iconLeft;
    m_theme.icon(m_iconName, token).paint(&painter, QRect(left, (height() - iconExtent) / 2, iconExtent, iconExtent));
    if (m_isCollapsed)
        return;
    auto titleFont = m_theme.font(Theme::TextStyle::Body);
    titleFont.setWeight(QFont::Medium);
    painter.setFont(titleFont);
    painter.setPen(m_theme.color(token));
    painter.drawText(rect().adjusted(textLeft, 0, -rightMargin, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (m_count >= 0)
        paintCount(painter);
}

void NavigationButton::paintCount(QPainter &painter) const
{
    const auto text = locale().toString(m_count);
    auto countFont = m_theme.font(Theme::TextStyle::Axis);
    if (m_wantsAttention)
        countFont.setWeight(QFont::DemiBold);
    painter.setFont(countFont);
    QRect area = rect().adjusted(0, 0, -rightMargin, 0);
    if (m_wantsAttention) {
        const int pillWidth = std::max(20, painter.fontMetrics().horizontalAdvance(text) + 12);
        area = QRect(area.right() - pillWidth + 1, (height() - 18) / 2, pillWidth, 18);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color("pendBg"));
        painter.drawRoundedRect(area, 9, 9);
    }
    painter.setPen(m_theme.color(m_wantsAttention ? "pendFg" : "text3"));
    painter.drawText(area, m_wantsAttention ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter, text);
}

void NavigationButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavigationButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace roost::ui
