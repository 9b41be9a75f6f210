#include "ui/models/price_item_model.h"

#include "ui/models/price_item_text.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {
constexpr int columns = PriceItemModel::StateColumn + 1;
}

PriceItemModel::PriceItemModel(const PricingDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
}

QList<PriceItemModel::Row> PriceItemModel::rowsOfDraft() const
{
    QList<Row> rows;
    const auto rules = m_draft.rules();
    for (int number = 0; number < priceItemCount; ++number) {
        const auto item = static_cast<PriceItem>(number);
        if (!isRule(item)) {
            Row row{item, idOfItem(item), priceItemName(item), {}};
            for (const auto &field : propertyFieldsOf(item))
                row.fields.insert(field, m_draft.field(field));
            rows.append(row);
            continue;
        }
        for (const auto &rule : rules) {
            if (priceItemOf(rule.kind) == item)
                rows.append({item, rule.id, rule.name(), rule.fields});
        }
    }
    return rows;
}

void PriceItemModel::refresh()
{
    const auto rows = rowsOfDraft();
    const bool areSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                    [](const Row &a, const Row &b) { return a.id == b.id; });
    if (!areSame)
        beginResetModel();
    m_rows = rows;
    if (!areSame)
        endResetModel();
    else if (!rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

PricingDraft::State PriceItemModel::stateAt(int row) const
{
    const auto &shown = m_rows.at(row);
    if (isRule(shown.item))
        return m_draft.stateOf(shown.id);
    const auto fields = propertyFieldsOf(shown.item);
    const bool isChanged = std::any_of(fields.begin(), fields.end(),
                                       [this](const QString &field) { return m_draft.isFieldChanged(field); });
    return isChanged ? PricingDraft::State::Changed : PricingDraft::State::Unchanged;
}

int PriceItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PriceItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString PriceItemModel::textOf(const Row &row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.name.isEmpty() ? tr("(no name yet)") : row.name;
    case KindColumn:
        return priceItemName(row.item);
    case EffectColumn:
        return effectText(row.item, row.fields, m_locale);
    case ConditionColumn:
        return conditionText(row.item, row.fields, m_locale);
    default:
        return {};
    }
}

QVariant PriceItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        if (index.column() != StateColumn)
            return textOf(row, index.column());
        const QStringList states{QString(), tr("new"), tr("changed"), tr("removed")};
        return states.at(static_cast<int>(stateAt(index.row())));
    }
    case Qt::ToolTipRole:
        return index.column() == StateColumn ? QVariant() : textOf(row, index.column());
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

QVariant PriceItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Name"), tr("Kind"), tr("What it does"), tr("When"), tr("In the draft")};
    return names.value(section);
}

} // namespace roost::ui
