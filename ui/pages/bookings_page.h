#pragma once

#include "ui/models/booking_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/export_dialog.h"

class QAction;
class QMenu;

namespace roost::ui {

class BookingsFilters;
class DataTable;
class StateView;

/// All bookings that concern who is signed in: filters under names of one's own, a table, a drawer, a CSV file. Rows
/// move by themselves. GUI thread.
class BookingsPage : public Page
{
    Q_OBJECT

public:
    explicit BookingsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Bookings"); }

    /// The argument is a booking's id: opens it in the drawer.
    void activate(const QString &argument) override;
    void reload() override { m_model.refresh(); }
    bool isLoaded() const override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;

    /// All bookings that fit the filters.
    ExportSpec exportSpec() const;

private:
    QLayout *buildFilters();
    QWidget *buildTable();
    void addActions();
    void connectModel();
    void applyFilters();
    void showState();
    void showProblem(const Problem &problem);
    void open(const QString &bookingId);
    void chooseExport(ExportFormat format);

    PageContext &m_context;
    BookingModel m_model;
    BookingsFilters *m_filters = nullptr;
    QMenu *m_columns = nullptr;
    QAction *m_export = nullptr;
    QAction *m_forget = nullptr;
    DataTable *m_table = nullptr;
    StateView *m_view = nullptr;
    QString m_openId;
};

} // namespace roost::ui
