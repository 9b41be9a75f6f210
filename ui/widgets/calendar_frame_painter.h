#pragma once

#include <QRectF>

class QPainter;

namespace roost::ui {

struct CalendarScene;

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
    void paintProperty(int row);

    QPainter &m_painter;
    const CalendarScene &m_scene;
};

} // namespace roost::ui
