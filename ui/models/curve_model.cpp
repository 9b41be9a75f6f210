#include "ui/models/curve_model.h"

#include "ui/models/calendar_words.h"
#include "ui/models/price_item.h"
#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {
constexpr int columns = CurveModel::LastYearColumn + 1;
}

void CurveModel::setNights(const QList<CurveNight> &nights)
{
    const bool areSame = std::equal(nights.begin(), nights.end(), m_nights.begin(), m_nights.end(),
                                    [](const CurveNight &a, const CurveNight &b) { return a.date == b.date; });
    if (!areSame)
        beginResetModel();
    m_nights = nights;
    if (!areSame)
        endResetModel();
    else if (!nights.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int CurveModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_nights.size());
}

int CurveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString CurveModel::ownerText(NightOwner owner)
{
    const QStringList texts{tr("free"), tr("held"), tr("booked"), tr("blocked"), tr("booked elsewhere")};
    return texts.at(static_cast<int>(owner));
}

QString CurveModel::ruleText(const CurveNight &night)
{
    if (night.rule == QLatin1String("season"))
        return night.ruleName;
    if (night.rule == QLatin1String("override"))
        return tr("set for this night");
    return priceItemName(night.rule == QLatin1String("weekend") ? PriceItem::Weekend : PriceItem::Base);
}

QString CurveModel::textOf(const CurveNight &night, int column) const
{
    switch (column) {
    case NightColumn:
        return dayText(night.date, m_locale);
    case PriceColumn:
        return night.price.toString(m_locale);
    case RuleColumn:
        return ruleText(night);
    case BeforeColumn:
        return night.before ? night.before->toString(m_locale) : QString();
    case OwnerColumn:
        return ownerText(night.owner);
    default:
        return night.lastYearPrice ? night.lastYearPrice->toString(m_locale) : QStringLiteral("–");
    }
}

QVariant CurveModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &night = m_nights.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(night, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case IdRole:
        return night.date.toString(Qt::ISODate);
    default:
        return {};
    }
}

QVariant CurveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isAmount = section == PriceColumn || section == BeforeColumn || section == LastYearColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isAmount ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Night"), tr("Price"), tr("By"), tr("Without the draft"), tr("State"), tr("A year ago")};
    return names.value(section);
}

} // namespace roost::ui
