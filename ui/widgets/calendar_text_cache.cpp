#include "ui/widgets/calendar_text_cache.h"

#include "ui/widgets/calendar_text.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace roost::ui {

namespace {

constexpr int smallFontSize = 10;
constexpr qsizetype mostEntries = 4'000;
/// Of all pictures; beyond, they are made anew. Four bytes a pixel.
constexpr qint64 mostPictureBytes = 8'000'000;
/// Around a text: letters may reach beyond their advance.
constexpr int pictureMargin = 1;

QFont weighted(const Theme &theme, Theme::TextStyle style, QFont::Weight weight)
{
    auto font = theme.font(style);
    font.setWeight(weight);
    return font;
}

} // namespace

CalendarTextCache::CalendarTextCache(const Theme &theme)
    : m_fonts{theme.font(Theme::TextStyle::Axis),
              weighted(theme, Theme::TextStyle::Axis, QFont::Medium),
              weighted(theme, Theme::TextStyle::Axis, QFont::DemiBold),
              theme.font(Theme::TextStyle::Axis),
              theme.font(Theme::TextStyle::Label),
              weighted(theme, Theme::TextStyle::Label, QFont::DemiBold),
              weighted(theme, Theme::TextStyle::Body, QFont::DemiBold)}
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
    if (text.isEmpty())
        return;
    const double ratio = painter.device()->devicePixelRatioF();
    const auto toPixel = [ratio](double coordinate) { return std::round(coordinate * ratio) / ratio - pictureMargin; };
    painter.drawPixmap(QPointF(toPixel(position.x()), toPixel(position.y())),
                       picture(text, style, painter.pen().color(), ratio));
}

const QPixmap &CalendarTextCache::picture(const QString &text, Style style, const QColor &color, double pixelRatio)
{
    if (m_pixelRatio != pixelRatio || m_pictureBytes > mostPictureBytes) {
        m_pictures = {};
        m_pictureBytes = 0;
        m_pixelRatio = pixelRatio;
    }
    auto &known = m_pictures[static_cast<std::size_t>(style)];
    const std::pair key(text, color.rgba());
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;

    const auto &laidOut = entry(text, style);
    const QSizeF extent = laidOut.size + QSizeF(2 * pictureMargin, 2 * pictureMargin);
    QPixmap drawn((extent * pixelRatio).toSize() + QSize(1, 1));
    drawn.setDevicePixelRatio(pixelRatio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setFont(font(style));
    painter.setPen(color);
    painter.drawStaticText(QPointF(pictureMargin, pictureMargin), laidOut.text);
    painter.end();
    m_pictureBytes += 4LL * drawn.width() * drawn.height();
    return *known.insert(key, drawn);
}

QString CalendarTextCache::price(qint64 minor, const QString &currency, Style style, double width)
{
    if (m_prices.size() >= mostEntries || m_locale != QLocale()) {
        m_prices.clear();
        m_locale = QLocale();
    }
    const std::pair key(minor, currency);
    auto found = m_prices.constFind(key);
    if (found == m_prices.constEnd())
        found = m_prices.insert(key, cellPrice(minor, currency, m_locale));
    return this->width(*found, style) <= width ? *found : cellPrice(minor, currency, m_locale, 0);
}

QString CalendarTextCache::elided(const QString &text, Style style, double width)
{
    auto &known = m_elided[static_cast<std::size_t>(style)];
    const std::pair key(text, static_cast<int>(width));
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= mostEntries)
        known.clear();
    return *known.insert(key, QFontMetricsF(font(style)).elidedText(text, Qt::ElideRight, key.second));
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
