#include "ui/widgets/data_table.h"

#include "ui/models/table_roles.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

namespace roost::ui {

namespace {
constexpr int heightOfRow = 44;
constexpr int headerHeight = 36;
} // namespace

DataTable::DataTable(const Theme &theme, QAbstractItemModel &model, QWidget *parent)
    : QTableView(parent)
    , m_delegate(new TableDelegate(theme, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(headerHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(48);
    connect(this, &QTableView::clicked, this, &DataTable::openRow);

    // Rows that come in on top push the others down: what one looks at stays where it is.
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        if (first == 0 && verticalScrollBar()->value() > 0)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + (last + 1) * heightOfRow);
    });
}

void DataTable::setColumnWidths(const QList<int> &widths)
{
    for (int column = 0; column < widths.size(); ++column) {
        const bool isStretched = widths.at(column) == 0;
        horizontalHeader()->setSectionResizeMode(column, isStretched ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!isStretched)
            setColumnWidth(column, widths.at(column));
    }
}

void DataTable::setColumnFrom(int column, int tableWidth)
{
    m_columnFrom.insert(column, tableWidth);
}

void DataTable::keepColumns(QSettings *settings, const QString &key)
{
    if (!settings)
        return;
    const auto kept = settings->value(key).toList();
    for (int column = 0; column < std::min<int>(static_cast<int>(kept.size()), model()->columnCount()); ++column) {
        if (kept.at(column).toInt() > 0)
            setColumnWidth(column, kept.at(column).toInt());
    }
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this, settings, key] {
        QVariantList widths;
        for (int column = 0; column < model()->columnCount(); ++column) {
            const bool isOwn = horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive;
            widths.append(isOwn ? columnWidth(column) : 0); // 0 too for a hidden one
        }
        settings->setValue(key, widths);
    });
}

void DataTable::offerColumns(QMenu &menu, QSettings *settings, const QString &key)
{
    const auto kept = settings ? settings->value(key).toList() : QVariantList();
    for (const auto &column : kept)
        m_unwanted.insert(column.toInt());
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column == m_delegate->titleColumn())
            continue;
        auto *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_unwanted.contains(column));
        connect(action, &QAction::toggled, this, [this, settings, key, column](bool isWanted) {
            if (isWanted)
                m_unwanted.remove(column);
            else
                m_unwanted.insert(column);
            showColumns();
            if (settings)
                settings->setValue(key, QVariantList(m_unwanted.begin(), m_unwanted.end()));
        });
    }
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, &menu,
            [this, &menu](const QPoint &position) { menu.popup(horizontalHeader()->mapToGlobal(position)); });
    showColumns();
}

void DataTable::showColumns()
{
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnHidden(column, m_unwanted.contains(column) || width() < m_columnFrom.value(column));
}

void DataTable::setChoosing(bool isChoosing)
{
    clearSelection();
    setSelectionMode(isChoosing ? QAbstractItemView::MultiSelection : QAbstractItemView::SingleSelection);
}

void DataTable::selectId(const QString &id)
{
    const auto found = model()->match(model()->index(0, 0), IdRole, id, 1, Qt::MatchExactly);
    const QSignalBlocker quiet(this);
    if (found.isEmpty())
        clearSelection();
    else
        setCurrentIndex(found.first());
}

void DataTable::openRow(const QModelIndex &index)
{
    if (index.isValid() && selectionMode() == QAbstractItemView::SingleSelection)
        Q_EMIT opened(index.data(IdRole).toString());
}

void DataTable::hover(int row)
{
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void DataTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void DataTable::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    QTableView::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openRow(currentIndex());
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    showColumns();
    QTableView::resizeEvent(event);
}

} // namespace roost::ui
