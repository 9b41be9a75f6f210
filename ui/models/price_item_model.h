#pragma once

#include "ui/models/price_item.h"
#include "ui/models/pricing_draft.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace roost::ui {

/// What a property's price is made of, as its draft has it: a row for each part of the property and each rule. GUI
/// thread.
class PriceItemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, EffectColumn, ConditionColumn, StateColumn };

    /// The draft outlives the model, which shows it as it was at the last refresh().
    explicit PriceItemModel(const PricingDraft &draft, QObject *parent = nullptr);

    /// Rows that stay keep their place in views.
    void refresh();

    PriceItem itemAt(int row) const { return m_rows.at(row).item; }
    PricingDraft::State stateAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        PriceItem item = PriceItem::Base;
        QString id{};
        QString name{};
        QJsonObject fields{};
    };

    QList<Row> rowsOfDraft() const;
    QString textOf(const Row &row, int column) const;

    const PricingDraft &m_draft;
    QList<Row> m_rows;
    QLocale m_locale;
};

} // namespace roost::ui
