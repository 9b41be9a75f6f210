#include "ui/widgets/calendar_accessible.h"

#include "ui/models/calendar_model.h"
#include "ui/widgets/calendar_text.h"
#include "ui/widgets/calendar_view.h"

#include <numeric>

namespace roost::ui {

namespace {

/// More than a reader looks at in one go.
constexpr qsizetype mostCells = 2'000;
/// Of a larger selection only so many cells are listed.
constexpr int mostSelectedCells = 400;

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    auto *view = className == QLatin1String(CalendarView::staticMetaObject.className())
                     ? qobject_cast<CalendarView *>(object)
                     : nullptr;
    return view ? new CalendarAccessible(*view) : nullptr;
}

QList<int> range(int first, int count)
{
    QList<int> numbers(count);
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

} // namespace

/// One night of one property.
class CalendarAccessible::Cell : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    Cell(CalendarView &view, int row, int column)
        : m_view(view)
        , m_row(row)
        , m_column(column)
    {
    }

    bool isValid() const override { return m_row < m_view.model().rowCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return table(); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::Cell; }

    QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Name && isValid()
                   ? cellDescription(m_view.model().property(m_row), day(), QLocale())
                   : QString();
    }

    QRect rect() const override
    {
        const auto cell = m_view.geometryOfCells().cell(m_row, day()).toRect();
        return {m_view.viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }

    QAccessible::State state() const override
    {
        const auto &selection = m_view.selection();
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.multiSelectable = true;
        state.selected = isSelected();
        state.focused = m_view.hasFocus() && selection.currentRow == m_row && selection.currentDay == day();
        state.offscreen = !m_view.viewport()->rect().intersects(m_view.geometryOfCells().cell(m_row, day()).toRect());
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }

    bool isSelected() const override { return m_view.selection().contains(m_row, day()); }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return QAccessible::queryAccessibleInterface(&m_view); }

private:
    QDate day() const { return m_view.geometryOfCells().origin.addDays(m_column); }

    CalendarView &m_view;
    int m_row = 0;
    int m_column = 0;
};

CalendarAccessible::CalendarAccessible(CalendarView &view)
    : QAccessibleWidget(&view, QAccessible::Table)
    , m_view(view)
{
}

CalendarAccessible::~CalendarAccessible()
{
    forgetCells();
}

void CalendarAccessible::install()
{
    QAccessible::installFactory(makeInterface);
}

void CalendarAccessible::forgetCells() const
{
    for (const auto id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
    m_cells.clear();
}

void *CalendarAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

int CalendarAccessible::rowCount() const
{
    return m_view.model().rowCount();
}

int CalendarAccessible::columnCount() const
{
    return m_view.geometryOfCells().dayCount;
}

int CalendarAccessible::childCount() const
{
    return rowCount() * columnCount();
}

QAccessibleInterface *CalendarAccessible::child(int index) const
{
    return columnCount() > 0 ? cellAt(index / columnCount(), index % columnCount()) : nullptr;
}

QAccessibleInterface *CalendarAccessible::childAt(int x, int y) const
{
    const auto &geometry = m_view.geometryOfCells();
    const QPointF position = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    const int row = geometry.isInGrid(position) ? geometry.rowAt(position.y()) : -1;
    return row < 0 ? nullptr : cellAt(row, static_cast<int>(geometry.origin.daysTo(geometry.dayAt(position.x()))));
}

QAccessibleInterface *CalendarAccessible::focusChild() const
{
    const auto &selection = m_view.selection();
    if (selection.isEmpty() || !m_view.hasFocus())
        return nullptr;
    return cellAt(selection.currentRow, static_cast<int>(m_view.geometryOfCells().origin.daysTo(selection.currentDay)));
}

int CalendarAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const Cell *>(child);
    return cell ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
}

QAccessibleInterface *CalendarAccessible::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return nullptr;
    const int index = row * columnCount() + column;
    const auto known = m_cells.constFind(index);
    if (known != m_cells.constEnd())
        return QAccessible::accessibleInterface(*known);
    if (m_cells.size() >= mostCells)
        forgetCells();
    auto *cell = new Cell(m_view, row, column);
    m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

int CalendarAccessible::selectedCellCount() const
{
    return m_view.selection().rows() * static_cast<int>(m_view.selection().days());
}

QList<QAccessibleInterface *> CalendarAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const int row : selectedRows()) {
        for (const int column : selectedColumns()) {
            if (cells.size() < mostSelectedCells)
                cells.append(cellAt(row, column));
        }
    }
    return cells;
}

QString CalendarAccessible::columnDescription(int column) const
{
    return dayText(m_view.geometryOfCells().origin.addDays(column), QLocale());
}

QString CalendarAccessible::rowDescription(int row) const
{
    return m_view.model().property(row).title();
}

int CalendarAccessible::selectedColumnCount() const
{
    return static_cast<int>(m_view.selection().days());
}

int CalendarAccessible::selectedRowCount() const
{
    return m_view.selection().rows();
}

QList<int> CalendarAccessible::selectedColumns() const
{
    const auto &selection = m_view.selection();
    if (selection.isEmpty())
        return {};
    return range(static_cast<int>(m_view.geometryOfCells().origin.daysTo(selection.firstDay())),
                 static_cast<int>(selection.days()));
}

QList<int> CalendarAccessible::selectedRows() const
{
    const auto &selection = m_view.selection();
    return selection.isEmpty() ? QList<int>() : range(selection.firstRow(), selection.rows());
}

bool CalendarAccessible::isColumnSelected(int column) const
{
    return selectedColumns().contains(column);
}

bool CalendarAccessible::isRowSelected(int row) const
{
    return selectedRows().contains(row);
}

/// The days in sight of a property.
bool CalendarAccessible::selectRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    m_view.select({row, m_view.firstVisibleDay(), row, m_view.lastVisibleDay()});
    return true;
}

/// A day of all properties.
bool CalendarAccessible::selectColumn(int column)
{
    if (column < 0 || column >= columnCount() || rowCount() == 0)
        return false;
    const auto day = m_view.geometryOfCells().origin.addDays(column);
    m_view.select({rowCount() - 1, day, 0, day});
    return true;
}

bool CalendarAccessible::unselectRow(int)
{
    m_view.clearSelection();
    return true;
}

bool CalendarAccessible::unselectColumn(int)
{
    m_view.clearSelection();
    return true;
}

void CalendarAccessible::modelChange(QAccessibleTableModelChangeEvent *)
{
    forgetCells();
}

} // namespace roost::ui
