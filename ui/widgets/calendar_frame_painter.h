#pragma once

#include "ui/widgets/calendar_text_cache.h"

#include <QLocale>
#include <QRectF>

class QPainter;

namespace roost::ui {

class CalendarProperty;
struct CalendarScene;
struct StayQuote;

/// Draws what stays while one scrolls: the days above, the properties on the left, and the corner between them.
class CalendarFramePainter
{
public:
    CalendarFramePainter(QPainter &painter, const CalendarScene &scene);

    void paintHeader();
    void paintProperties();
    void paintCorner();

private:
    void paintMonths();
    void paintDays();
    void paintWeeks();
    void paintProperty(int row);
    void paintFigure(const QRectF &area, const CalendarProperty &property, const StayQuote *quote);

    void drawElided(const QRectF &area, const QString &text, CalendarTextCache::Style style);

    QPainter &m_painter;
    const CalendarScene &m_scene;
    QLocale m_locale;
};

} // namespace roost::ui
