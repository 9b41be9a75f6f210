#pragma once

#include "ui/api/stay_move_api.h"
#include "ui/pages/page.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace roost::ui {

class DetailRows;
class StateView;

/// What a move of a stay would look like in words.
struct StayMoveText
{
    QString guest{};
    QString from{}; ///< property and nights
    QString to{};
    Money total{}; ///< as it is now
};

/// Shows what a move does to the price, and moves. GUI thread.
class CalendarMoveDialog : public QDialog
{
    Q_OBJECT

public:
    CalendarMoveDialog(const PageContext &context, const StayMove &move, const StayMoveText &text,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    /// difference: what the guest pays more, or less.
    void moved(const roost::ui::StayMove &move, const roost::ui::StayMovePrice &price);

private:
    void loadPreview();
    void showPreview(const StayMovePrice &price);
    void showRefusal(const Problem &problem);
    void moveStay();

    const PageContext m_context;
    StayMoveApi m_api;
    StayMove m_move;
    StayMoveText m_text;
    StateView *m_view = nullptr;
    DetailRows *m_rows = nullptr;
    QLabel *m_note = nullptr;
    QCheckBox *m_waive = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace roost::ui
