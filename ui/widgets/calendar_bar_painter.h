#pragma once

#include <QRectF>

class QPainter;

namespace roost::ui {

struct CalendarClaim;
struct CalendarScene;

/// Draws what takes nights: stays as bars in the colours of their status, blocks and preparation hatched.
class CalendarBarPainter
{
public:
    CalendarBarPainter(QPainter &painter, const CalendarScene &scene);

    void paintRow(int row);

    /// The stay that is being moved, where it would be.
    void paintDrag();

    /// Where a claim is drawn: a stay without its preparation nights.
    static QRectF rectOf(const CalendarScene &scene, int row, const CalendarClaim &claim);

private:
    void paintStay(const QRectF &bar, const CalendarClaim &claim);
    void paintStayText(QRectF area, const CalendarClaim &claim, const char *token);
    void paintHatched(const QRectF &bar, const QString &text, const char *token = "text2");
    void paintHeldNights(int row);
    void paintConflict(const QRectF &bar);
    void paintNote(const QRectF &bar, const QString &note, const char *token);
    QRectF visiblePart(const QRectF &bar) const;

    QPainter &m_painter;
    const CalendarScene &m_scene;
};

} // namespace roost::ui
