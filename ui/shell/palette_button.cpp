#include "ui/shell/palette_button.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace roost::ui {

namespace {
constexpr int preferredWidth = 228;
constexpr int preferredHeight = 32;
constexpr int padding = 12;
} // namespace

PaletteButton::PaletteButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(tr("Search or run…"));
    setAccessibleName(tr("Search or run a command"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setMinimumWidth(150);
    setCursor(Qt::IBeamCursor);
}

QSize PaletteButton::sizeHint() const
{
    return {preferredWidth, preferredHeight};
}

void PaletteButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(hasFocus() ? "accent" : "border"));
    painter.setBrush(m_theme.color("surface"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.radius("button"),
                            m_theme.radius("button"));
    painter.setFont(m_theme.font(Theme::TextStyle::Body));
    painter.setPen(m_theme.color("text3"));
    painter.drawText(rect().adjusted(padding, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter, text());

    const auto keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
    painter.setFont(m_theme.font(Theme::TextStyle::Axis));
    const int keysWidth = painter.fontMetrics().horizontalAdvance(keys) + 10;
    const QRectF cap(width() - padding - keysWidth + 0.5, (height() - 18) / 2 + 0.5, keysWidth - 1, 17);
    painter.setPen(m_theme.color("border"));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, 4, 4);
    painter.setPen(m_theme.color("text3"));
    painter.drawText(cap, Qt::AlignCenter, keys);
}

} // namespace roost::ui
