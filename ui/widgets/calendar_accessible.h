#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace roost::ui {

class CalendarView;

/// The calendar for screen readers: a table with a row for each property and a column for each day. A cell comes into
/// being when it is asked for. GUI thread.
class CalendarAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit CalendarAccessible(CalendarView &view);
    ~CalendarAccessible() override;

    /// Lets Qt make this interface for every CalendarView; any number of times.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override;
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override;
    QList<int> selectedRows() const override;
    bool isColumnSelected(int column) const override;
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int column) override;
    bool unselectRow(int row) override;
    bool unselectColumn(int column) override;
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    class Cell;

    void forgetCells() const;

    CalendarView &m_view;
    mutable QHash<int, QAccessible::Id> m_cells; ///< by index: row × columns + column
};

} // namespace roost::ui
