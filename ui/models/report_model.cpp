#include "ui/models/report_model.h"

#include "ui/api/booking_status.h"
#include "ui/models/analytics_format.h"
#include "ui/models/figure_text.h"
#include "ui/models/report_text.h"
#include "ui/models/stay_text.h"
#include "ui/models/table_roles.h"

#include <cmath>

namespace roost::ui {

namespace {

constexpr double basisPoints = 10'000;
constexpr double hundredths = 100;

} // namespace

void ReportModel::setTable(const ReportTable &table, const ReportChoice &choice, int most)
{
    beginResetModel();
    m_table = table;
    m_choice = choice;
    m_isCut = m_table.rows.size() > most;
    if (m_isCut)
        m_table.rows.resize(most);
    m_columns.clear();
    for (qsizetype column = 0; column < m_table.columns.size(); ++column) {
        if (isWorthShowing(column))
            m_columns.append(column);
    }
    endResetModel();
}

/// Keys are for programs. A span as a whole has no day of its own, and figures that are not split have no names.
bool ReportModel::isWorthShowing(qsizetype column) const
{
    const auto &name = m_table.columns.at(column).name;
    if (name == QLatin1String("key") || name == QLatin1String("booking_id"))
        return false;
    if (name == QLatin1String("date"))
        return m_choice.hasSteps();
    if (name == QLatin1String("label"))
        return m_choice.isRanking() || m_choice.split;
    return true;
}

QJsonValue ReportModel::valueOf(int row, const char *name) const
{
    for (qsizetype column = 0; column < m_table.columns.size(); ++column) {
        if (m_table.columns.at(column).name == QLatin1String(name))
            return m_table.rows.at(row).at(column);
    }
    return {};
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString ReportModel::textOf(int row, int column) const
{
    const auto &shown = this->column(column);
    const auto value = m_table.rows.at(row).at(m_columns.at(column));
    if (value.isNull() || value.isUndefined())
        return shown.isNumber() ? QStringLiteral("–") : QString();
    const AnalyticsFormat format(m_locale, m_table.currency);
    switch (shown.kind) {
    case ReportColumn::Kind::Date:
        return dateText(QDate::fromString(value.toString(), Qt::ISODate), m_locale);
    case ReportColumn::Kind::Count:
        return format.count(value.toDouble());
    case ReportColumn::Kind::Money:
        return format.exactMoney(value.toDouble());
    case ReportColumn::Kind::BasisPoints:
        return format.percent(value.toDouble() / basisPoints, 2);
    case ReportColumn::Kind::Hundredths:
        return m_locale.toString(value.toDouble() / hundredths, 'f', 2);
    case ReportColumn::Kind::Text:
        break;
    }
    if (shown.name == QLatin1String("status"))
        return labelOf(bookingStatusFromCode(value.toString()));
    if (shown.name == QLatin1String("guest_country"))
        return value.toString().isEmpty() ? QString()
                                          : labelOf(FigureFilter{FigureDimension::GuestCountry, value.toString(), {}});
    if (shown.name == QLatin1String("label") && m_choice.split && m_choice.kind == ReportChoice::Kind::Figures)
        return labelOf(FigureFilter{*m_choice.split, valueOf(row, "key").toString(), value.toString()});
    return value.toString();
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column(index.column()).isNumber() ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return QString::number(index.row());
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return reportColumnTitle(column(section).name, m_choice.kind);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column(section).isNumber() ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace roost::ui
