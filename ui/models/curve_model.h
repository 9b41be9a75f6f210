#pragma once

#include "ui/api/price_curve.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace roost::ui {

/// The year's prices night by night, for who would rather read them than see the curve. GUI thread.
class CurveModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NightColumn, PriceColumn, RuleColumn, BeforeColumn, OwnerColumn, LastYearColumn };

    using QAbstractTableModel::QAbstractTableModel;

    void setNights(const QList<CurveNight> &nights);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString ownerText(NightOwner owner);

    /// "Summer"; "Weekend price".
    static QString ruleText(const CurveNight &night);

private:
    QString textOf(const CurveNight &night, int column) const;

    QList<CurveNight> m_nights;
    QLocale m_locale;
};

} // namespace roost::ui
