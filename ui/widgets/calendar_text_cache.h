#pragma once

#include <QFont>
#include <QHash>
#include <QLocale>
#include <QPixmap>
#include <QRectF>
#include <QStaticText>
#include <QString>

#include <array>

class QPainter;

namespace roost::ui {

class Theme;

/// Short texts of the calendar, laid out and drawn once: blending the letters anew for every frame would cost more than
/// all the rest of it. GUI thread.
class CalendarTextCache
{
public:
    enum class Style { Plain, Medium, Strong, Small, Label, LabelStrong, Title };
    static constexpr std::size_t styleCount = 7;

    explicit CalendarTextCache(const Theme &theme);

    double width(const QString &text, Style style);

    /// With the painter's pen, at whole pixels.
    void draw(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text, Style style);

    /// Of a night, without its decimals where the cell has no room for them.
    QString price(qint64 minor, const QString &currency, Style style, double width);

    /// Cut short with an ellipsis where it does not fit.
    QString elided(const QString &text, Style style, double width);

private:
    struct Entry
    {
        QStaticText text{};
        QSizeF size{};
    };

    const QFont &font(Style style) const { return m_fonts[static_cast<std::size_t>(style)]; }
    const Entry &entry(const QString &text, Style style);
    const QPixmap &picture(const QString &text, Style style, const QColor &color, double pixelRatio);

    std::array<QFont, styleCount> m_fonts;
    std::array<QHash<QString, Entry>, styleCount> m_entries;
    std::array<QHash<std::pair<QString, int>, QString>, styleCount> m_elided;    ///< by text and width
    std::array<QHash<std::pair<QString, QRgb>, QPixmap>, styleCount> m_pictures; ///< by text and colour
    QHash<std::pair<qint64, QString>, QString> m_prices;
    QLocale m_locale;        ///< of the prices
    double m_pixelRatio = 1; ///< of the pictures
    qint64 m_pictureBytes = 0;
};

} // namespace roost::ui
