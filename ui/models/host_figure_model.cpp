#include "ui/models/host_figure_model.h"

#include "ui/models/figure_text.h"
#include "ui/models/table_roles.h"

#include <algorithm>

namespace roost::ui {

namespace {

std::optional<FigureMetric> metricOf(int column)
{
    switch (column) {
    case HostFigureModel::RevenueColumn:
        return FigureMetric::Revenue;
    case HostFigureModel::OccupancyColumn:
        return FigureMetric::Occupancy;
    case HostFigureModel::RateColumn:
        return FigureMetric::AverageDailyRate;
    case HostFigureModel::BookingsColumn:
        return FigureMetric::Bookings;
    case HostFigureModel::CancelledColumn:
        return FigureMetric::CancellationRate;
    default:
        return std::nullopt;
    }
}

} // namespace

void HostFigureModel::setSeries(const FigureSeries &series)
{
    m_series = series;
    const auto lines = sorted(series.table.lines);
    const bool isSame = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                   [](const FigureLine &one, const FigureLine &other) { return one.key == other.key; });
    if (!isSame) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    m_lines = lines;
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HostFigureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int HostFigureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

FigureValue HostFigureModel::comparedRevenue(const QString &key) const
{
    if (!m_series.compare)
        return std::nullopt;
    for (const auto &line : m_series.compare->lines) {
        if (line.key == key)
            return m_series.value(line.total, FigureMetric::Revenue);
    }
    return 0;
}

QString HostFigureModel::textOf(const FigureLine &line, int column) const
{
    const AnalyticsFormat format(QLocale(), m_series.currency);
    if (column == NameColumn)
        return line.label;
    if (column == ChangeColumn)
        return format.change(FigureMetric::Revenue, m_series.value(line.total, FigureMetric::Revenue),
                             comparedRevenue(line.key));
    const auto metric = *metricOf(column);
    return format.value(metric, m_series.value(line.total, metric));
}

QVariant HostFigureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &line = m_lines[index.row()];
    if (role == Qt::DisplayRole)
        return textOf(line, index.column());
    if (role == IdRole)
        return line.key;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

QVariant HostFigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto metric = metricOf(section);
    if (role == Qt::ToolTipRole && metric)
        return definitionOf(*metric);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const auto title =
        metric ? titleOf(*metric) : (section == NameColumn ? titleOf(FigureDimension::Host) : tr("Change"));
    if (section != m_sortColumn)
        return title;
    return title + (m_sortOrder == Qt::AscendingOrder ? QStringLiteral(" ↑") : QStringLiteral(" ↓"));
}

FigureValue HostFigureModel::sortValue(const FigureLine &line, int column) const
{
    if (column == ChangeColumn) {
        const auto now = m_series.value(line.total, FigureMetric::Revenue);
        const auto before = comparedRevenue(line.key);
        const auto change = relativeChange(now ? std::optional(static_cast<double>(*now)) : std::nullopt,
                                           before ? std::optional(static_cast<double>(*before)) : std::nullopt);
        return change ? FigureValue(std::llround(*change * 1e6)) : std::nullopt;
    }
    const auto metric = metricOf(column);
    return metric ? m_series.value(line.total, *metric) : std::nullopt;
}

/// What has no value comes last, whatever the order.
QList<FigureLine> HostFigureModel::sorted(QList<FigureLine> lines) const
{
    const bool ascends = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(lines.begin(), lines.end(), [&](const FigureLine &one, const FigureLine &other) {
        if (m_sortColumn == NameColumn) {
            const int order = QString::localeAwareCompare(one.label, other.label);
            return ascends ? order < 0 : order > 0;
        }
        const auto first = sortValue(one, m_sortColumn);
        const auto second = sortValue(other, m_sortColumn);
        if (!first || !second)
            return first.has_value() && !second.has_value();
        return ascends ? *first < *second : *first > *second;
    });
    return lines;
}

void HostFigureModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    m_lines = sorted(m_lines);
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace roost::ui
