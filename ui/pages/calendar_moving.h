#pragma once

#include "ui/api/stay_move_api.h"
#include "ui/pages/page.h"

#include <QTimer>

namespace roost::ui {

class CalendarModel;
class CalendarView;

/// Moves stays in the calendar: what it would cost while one drags, a dialog when one lets go, one call, and the way
/// back where no money has moved. GUI thread.
class CalendarMoving : public QObject
{
    Q_OBJECT

public:
    CalendarMoving(const PageContext &context, CalendarModel &model, CalendarView &view, QObject *parent = nullptr);

private:
    StayMove moveOfDrag() const;
    StayMove wayBack() const;
    QString placeText(int row, QDate checkIn, QDate checkOut) const;
    void priceDrag();
    void ask();
    void finish(const StayMove &move, const StayMove &back, const QString &text, const StayMovePrice &price);
    void reload(const QStringList &propertyIds);

    const PageContext m_context;
    CalendarModel &m_model;
    CalendarView &m_view;
    StayMoveApi m_api;
    QTimer m_priceTimer;
};

} // namespace roost::ui
