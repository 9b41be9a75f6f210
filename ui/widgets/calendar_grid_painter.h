#pragma once

#include "ui/widgets/calendar_selection.h"

#include <QDate>
#include <QLocale>
#include <QRectF>

class QPainter;

namespace roost::ui {

class CalendarProperty;
struct NightTerms;
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

    /// Where a stay that is looked for could be.
    void paintFound(int row);

private:
    void paintNight(int row, QDate day, const CalendarProperty &property);
    void paintPrice(int row, QDate day, const CalendarProperty &property);
    void paintRules(int row, QDate day, const CalendarProperty &property);
    QRectF rectOf(const CalendarSelection &cells) const;
    NightTerms termsOf(const CalendarProperty &property, QDate day) const;

    QPainter &m_painter;
    const CalendarScene &m_scene;
    QLocale m_locale;
};

} // namespace roost::ui
