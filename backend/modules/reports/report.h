#pragma once

#include "backend/core/currency.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace roost {

/// What the cells of a column are.
enum class CellKind {
    Text,
    Date,
    Count,
    Money,       ///< minor units of the report's currency
    BasisPoints, ///< 10,000: the whole
    Hundredths,
};

struct ReportColumn
{
    enum class Use {
        People,
        Programs, ///< an id: not on paper
    };

    QString name{}; ///< as in JSON
    CellKind kind = CellKind::Text;
    Use use = Use::People;
};

/// std::monostate: blank.
using ReportCell = std::variant<std::monostate, QString, QDate, qint64>;
using ReportRow = QList<ReportCell>;

/// A table that is read piece by piece, so that it may be of any length.
struct Report
{
    QString name{};
    Currency currency{};
    QStringList notes{}; ///< what it is of, for people: a line each
    QList<ReportColumn> columns{};

    /// The next rows; none at the end. One call after the other, on any thread.
    std::function<QList<ReportRow>()> next{};
};

/// The same with its first rows alone, at most so many.
Report firstRows(Report report, qint64 most);

} // namespace roost
