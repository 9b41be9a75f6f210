#pragma once

#include "ui/api/report_api.h"
#include "ui/models/report_choice.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace roost::ui {

/// The rows of a report as people read them: by the locale, without the keys that only programs need. GUI thread.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// most: rows beyond it are left out. choice: what was asked for.
    void setTable(const ReportTable &table, const ReportChoice &choice, int most);

    const ReportChoice &choice() const { return m_choice; }

    const QString &currency() const { return m_table.currency; }

    /// Whether there are more rows than are shown.
    bool isCut() const { return m_isCut; }

    /// What is shown in a column.
    const ReportColumn &column(int column) const { return m_table.columns.at(m_columns.at(column)); }

    /// A cell of a row by its column's name in the API.
    QJsonValue valueOf(int row, const char *name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isWorthShowing(qsizetype column) const;
    QString textOf(int row, int column) const;

    ReportTable m_table;
    ReportChoice m_choice;
    QList<qsizetype> m_columns; ///< of the table, those that are shown
    bool m_isCut = false;
    QLocale m_locale;
};

} // namespace roost::ui
