#include "ui/models/earnings_model.h"

#include "ui/models/csv_text.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {

constexpr int columns = EarningsModel::EarnedColumn + 1;

Money amountOf(const Earnings &line, int column)
{
    switch (column) {
    case EarningsModel::ChargesColumn:
        return line.charges;
    case EarningsModel::RefundsColumn:
        return {-line.refunds.amount, line.refunds.currency};
    case EarningsModel::FeesColumn:
        return {-line.fees.amount, line.fees.currency};
    case EarningsModel::TaxesColumn:
        return {-line.taxes.amount - line.deposits.amount, line.taxes.currency};
    default:
        return line.earned;
    }
}

QVariant alignmentOf(int column)
{
    return QVariant::fromValue(Qt::AlignVCenter |
                               (column == EarningsModel::NameColumn ? Qt::AlignLeft : Qt::AlignRight));
}

} // namespace

void EarningsModel::setRows(EarningsGroup group, const QList<Earnings> &rows)
{
    beginResetModel();
    m_group = group;
    m_rows = rows;
    endResetModel();
}

QString EarningsModel::toCsv() const
{
    QStringList header;
    for (int column = 0; column < columns; ++column)
        header.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    auto csv = csvLine(header << tr("Currency"));
    for (const auto &line : m_rows) {
        QStringList fields{nameOf(line)};
        for (int column = ChargesColumn; column < columns; ++column)
            fields.append(QString::number(amountOf(line, column).toDouble(), 'f', currencyExponent(line.currency)));
        csv += csvLine(fields << line.currency);
    }
    return csv;
}

QString EarningsModel::nameOf(const Earnings &line) const
{
    if (m_group != EarningsGroup::Month)
        return line.name;
    const auto month = QDate::fromString(line.key + QStringLiteral("-01"), Qt::ISODate);
    return m_locale.toString(month, QStringLiteral("MMMM yyyy"));
}

int EarningsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EarningsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant EarningsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &line = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        if (index.column() == NameColumn)
            return nameOf(line);
        const auto amount = amountOf(line, index.column());
        return amount.amount == 0 ? QStringLiteral("–") : amount.toString(m_locale, Money::Decimals::Currency);
    }
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case IdRole:
        return line.key;
    default:
        return {};
    }
}

QVariant EarningsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList groups{tr("Month"), tr("Property"), tr("Booking")};
    const QStringList names{groups.at(static_cast<int>(m_group)),
                            tr("Charges"),
                            tr("Refunds"),
                            tr("Fees"),
                            tr("Taxes and deposits"),
                            tr("Earned")};
    return names.value(section);
}

} // namespace roost::ui
