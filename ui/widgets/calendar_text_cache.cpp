#include "ui/widgets/calendar_text_cache.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace roost::ui {

namespace {

constexpr int smallFontSize = 10;
constexpr qsizetype mostEntries = 4'000;

QFont axisFont(const Theme &theme, QFont::Weight weight)
{
    auto font = theme.font(Theme::TextStyle::Axis);
    font.setWeight(weight);
    return font;
}

} // namespace

CalendarTextCache::CalendarTextCache(const Theme &theme)
    : m_fonts{theme.font(Theme::TextStyle::Axis), axisFont(theme, QFont::Medium), axisFont(theme, QFont::DemiBold),
              theme.font(Theme::TextStyle::Axis)}
{
    m_fonts[static_cast<std::size_t>(Style::Small)].setPixelSize(smallFontSize);
}

double CalendarTextCache::width(const QString &text, Style style)
{
    return entry(text, style).size.width();
}

void CalendarTextCache::draw(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text,
                             Style style)
{
    const auto &laidOut = entry(text, style);
    QPointF position(area.left(), area.center().y() - laidOut.size.height() / 2);
    if (alignment.testFlag(Qt::AlignHCenter))
        position.setX(area.center().x() - laidOut.size.width() / 2);
    else if (alignment.testFlag(Qt::AlignRight))
        position.setX(area.right() - laidOut.size.width());
    painter.setFont(font(style));
    painter.drawStaticText(position, laidOut.text);
}

QString CalendarTextCache::elided(const QString &text, Style style, double width) const
{
    return QFontMetricsF(font(style)).elidedText(text, Qt::ElideRight, width);
}

const CalendarTextCache::Entry &CalendarTextCache::entry(const QString &text, Style style)
{
    auto &entries = m_entries[static_cast<std::size_t>(style)];
    const auto found = entries.constFind(text);
    if (found != entries.constEnd())
        return *found;
    if (entries.size() >= mostEntries)
        entries.clear();
    Entry laidOut;
    laidOut.text = QStaticText(text);
    laidOut.text.setTextFormat(Qt::PlainText);
    laidOut.text.prepare({}, font(style));
    laidOut.size = laidOut.text.size();
    return *entries.insert(text, laidOut);
}

} // namespace roost::ui
