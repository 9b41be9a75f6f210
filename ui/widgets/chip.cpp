#include "ui/widgets/chip.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace roost::ui {

namespace {

constexpr int chipHeight = 20;
constexpr int chipPadding = 8;
constexpr int chipRadius = 5;

QFont chipFont(const Theme &theme)
{
    auto font = theme.font(Theme::TextStyle::Axis);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

Chip::Chip(const Theme &theme, QWidget *parent)
    : Chip(theme, {}, {}, parent)
{
}

Chip::Chip(const Theme &theme, const QString &text, const ChipTokens &tokens, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tokens);
}

void Chip::set(const QString &text, const ChipTokens &tokens)
{
    m_text = text;
    m_tokens = tokens;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeOf(const Theme &theme, const QString &text)
{
    return {QFontMetrics(chipFont(theme)).horizontalAdvance(text) + 2 * chipPadding, chipHeight};
}

QSize Chip::sizeHint() const
{
    return sizeOf(m_theme, m_text);
}

void Chip::paint(QPainter &painter, const QRect &rect, const Theme &theme, const QString &text,
                 const ChipTokens &tokens)
{
    QRect chip({}, sizeOf(theme, text));
    chip.moveCenter(rect.center());
    chip.moveLeft(rect.left());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(tokens.background));
    painter.drawRoundedRect(chip, chipRadius, chipRadius);
    painter.setPen(theme.color(tokens.foreground));
    painter.setFont(chipFont(theme));
    painter.drawText(chip, Qt::AlignCenter, text);
    painter.restore();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_theme, m_text, m_tokens);
}

} // namespace roost::ui
