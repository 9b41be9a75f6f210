#pragma once

#include "ui/api/price_simulation.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace roost::ui {

/// Past stays that a draft makes dearer, cheaper or impossible; those it leaves as they are do not show. GUI thread.
class SimulatedStayModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { GuestColumn, StayColumn, NowColumn, DraftColumn, OutcomeColumn };
    enum class Outcome { Same, Dearer, Cheaper, Lost, Won, LostAlready };

    using QAbstractTableModel::QAbstractTableModel;

    void setStays(const QList<SimulatedStay> &stays);

    Outcome outcomeAt(int row) const { return outcomeOf(m_stays.at(row)); }
    static Outcome outcomeOf(const SimulatedStay &stay);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const SimulatedStay &stay, int column) const;

    QList<SimulatedStay> m_stays;
    QLocale m_locale;
};

} // namespace roost::ui
