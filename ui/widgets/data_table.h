#pragma once

#include "ui/widgets/table_delegate.h"

#include <QTableView>

class QMenu;
class QSettings;

namespace roost::ui {

/// A table of rows that open: one row is current at a time, by mouse or keyboard. Less important columns leave when it
/// gets narrow. GUI thread.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    DataTable(const Theme &theme, QAbstractItemModel &model, QWidget *parent = nullptr);

    TableDelegate &cells() { return *m_delegate; }

    /// A width of 0 takes what the others leave.
    void setColumnWidths(const QList<int> &widths);

    /// This column is hidden while the table is narrower than so many pixels.
    void setColumnFrom(int column, int tableWidth);

    /// After setColumnFrom(), once the table has its size: shows the columns that fit.
    void fitColumns() { showColumns(); }

    /// Takes the widths that the person gave the columns from the settings, and keeps them there from now on. Call
    /// after setColumnWidths().
    void keepColumns(QSettings *settings, const QString &key);

    /// Lets the person choose the columns, from a menu of the header and from this one, and keeps the choice; those of
    /// the title never leave. Call after setColumnFrom().
    void offerColumns(QMenu &menu, QSettings *settings, const QString &key);

    /// Rows are chosen, several at a time, instead of opened.
    void setChoosing(bool isChoosing);

    /// Makes the row with this id current without opening it.
    void selectId(const QString &id);

Q_SIGNALS:
    /// The person chose a row: its IdRole.
    void opened(const QString &id);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void hover(int row);
    void openRow(const QModelIndex &index);
    void showColumns();

    TableDelegate *m_delegate = nullptr;
    QHash<int, int> m_columnFrom;
    QSet<int> m_unwanted; ///< columns that the person has taken away
};

} // namespace roost::ui
