#pragma once

#include <QFont>
#include <QHash>
#include <QRectF>
#include <QStaticText>
#include <QString>

#include <array>

class QPainter;

namespace roost::ui {

class Theme;

/// Short texts of the calendar, laid out once: drawing them anew for every frame would cost more than all the rest. GUI
/// thread.
class CalendarTextCache
{
public:
    enum class Style { Plain, Medium, Strong, Small };

    explicit CalendarTextCache(const Theme &theme);

    double width(const QString &text, Style style);

    /// With the painter's pen.
    void draw(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text, Style style);

    /// Cut short with an ellipsis where it does not fit.
    QString elided(const QString &text, Style style, double width) const;

private:
    struct Entry
    {
        QStaticText text{};
        QSizeF size{};
    };

    const QFont &font(Style style) const { return m_fonts[static_cast<std::size_t>(style)]; }
    const Entry &entry(const QString &text, Style style);

    std::array<QFont, 4> m_fonts;
    std::array<QHash<QString, Entry>, 4> m_entries;
};

} // namespace roost::ui
