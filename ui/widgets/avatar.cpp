#include "ui/widgets/avatar.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace roost::ui {

namespace {
constexpr int diameter = 28;
}

Avatar::Avatar(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_initials(initialsOf(name))
{
    setFixedSize(diameter, diameter);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QString Avatar::initialsOf(const QString &name)
{
    const auto words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString last = words.size() > 1 ? words.last().left(1) : QString();
    return (words.first().left(1) + last).toUpper();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("teal"));
    painter.drawEllipse(rect());
    auto font = m_theme.font(Theme::TextStyle::Axis);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(m_theme.color("onAccent"));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace roost::ui
