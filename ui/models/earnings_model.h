#pragma once

#include "ui/api/earnings_api.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace roost::ui {

/// Lines of earnings in one currency, as a table. GUI thread.
class EarningsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ChargesColumn, RefundsColumn, FeesColumn, TaxesColumn, EarnedColumn };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(EarningsGroup group, const QList<Earnings> &rows);
    const QList<Earnings> &rows() const { return m_rows; }
    EarningsGroup group() const { return m_group; }

    /// With a header; figures with a point, and the currency beside them.
    QString toCsv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString nameOf(const Earnings &line) const;

    EarningsGroup m_group = EarningsGroup::Month;
    QList<Earnings> m_rows;
    QLocale m_locale;
};

} // namespace roost::ui
