#pragma once

#include <QDate>
#include <QLocale>

class QPainter;

namespace roost::ui {

class CalendarProperty;
struct CalendarScene;

/// Draws the cells beneath the bars: weekends, lines, today, prices and rules; and the selection above them.
class CalendarGridPainter
{
public:
    CalendarGridPainter(QPainter &painter, const CalendarScene &scene);

    void paintColumns();
    void paintLines();
    void paintRow(int row);
    void paintSelection();

private:
    void paintNight(int row, QDate day, const CalendarProperty &property);
    void paintPrice(int row, QDate day, const CalendarProperty &property);
    void paintRules(int row, QDate day, const CalendarProperty &property);

    QPainter &m_painter;
    const CalendarScene &m_scene;
    QLocale m_locale;
};

} // namespace roost::ui
