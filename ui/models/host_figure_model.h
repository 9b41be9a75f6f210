#pragma once

#include "ui/api/figure_types.h"
#include "ui/models/analytics_format.h"

#include <QAbstractTableModel>

namespace roost::ui {

/// Hosts with what they make, one a row; sorted by any column. GUI thread.
class HostFigureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        RevenueColumn,
        ChangeColumn,
        OccupancyColumn,
        RateColumn,
        BookingsColumn,
        CancelledColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Split by host. Rows of the same hosts in the same order move in place.
    void setSeries(const FigureSeries &series);

    const FigureLine &line(int row) const { return m_lines.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    FigureValue comparedRevenue(const QString &key) const;
    FigureValue sortValue(const FigureLine &line, int column) const;
    QString textOf(const FigureLine &line, int column) const;
    QList<FigureLine> sorted(QList<FigureLine> lines) const;

    FigureSeries m_series;
    QList<FigureLine> m_lines;
    int m_sortColumn = RevenueColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace roost::ui
