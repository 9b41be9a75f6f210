#pragma once

#include "ui/models/booking_model.h"
#include "ui/pages/page.h"

class QLineEdit;

namespace roost::ui {

class DataTable;
class DateSpanFilter;
class DropdownButton;
class StateView;

/// All bookings that concern who is signed in: filters, a table, a drawer. Rows move by themselves. GUI thread.
class BookingsPage : public Page
{
    Q_OBJECT

public:
    explicit BookingsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Bookings"); }

    /// The argument is a booking's id: opens it in the drawer.
    void activate(const QString &argument) override;
    void reload() override { m_model.reload(); }
    bool isLoaded() const override;

private:
    QLayout *buildFilters();
    QWidget *buildTable();
    void connectModel();
    void applyFilters();
    void clearFilters();
    void showState();
    void showProblem(const Problem &problem);
    void open(const QString &bookingId);
    bool isFiltered() const { return !(m_model.query() == BookingQuery{}); }

    PageContext &m_context;
    BookingModel m_model;
    QTimer m_typingPause;
    QLineEdit *m_text = nullptr;
    DropdownButton *m_status = nullptr;
    DateSpanFilter *m_dates = nullptr;
    DataTable *m_table = nullptr;
    StateView *m_view = nullptr;
    QString m_openId;
};

} // namespace roost::ui
