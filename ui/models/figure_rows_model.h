#pragma once

#include "ui/models/cursor_model.h"
#include "ui/models/figure_parts.h"

#include <QLocale>

namespace roost::ui {

/// The bookings that a figure counts, the latest first; or the properties behind available nights. GUI thread.
///
/// The last columns are what each row adds to the figure.
class FigureRowsModel : public CursorModel
{
    Q_OBJECT

public:
    enum Column { CodeColumn, PropertyColumn, OriginColumn, StayColumn, BookedColumn, StatusColumn, FirstFieldColumn };

    explicit FigureRowsModel(ApiClient &api, QObject *parent = nullptr);

    /// Loads the rows of another figure, from the front.
    void setQuestion(const FigureQuestion &question);
    const FigureQuestion &question() const { return m_question; }
    const FigureParts &parts() const { return m_parts; }

    /// Amounts are written in it.
    void setCurrency(const QString &currency);

    const FigureItem &itemAt(int row) const { return m_rows.at(row); }

    /// Of the rows that are here.
    FigureCounts sums() const;

    /// Of all rows, as the server adds them up.
    const std::optional<FigureCounts> &wholeSum() const { return m_wholeSum; }

    /// All rows are here.
    bool isComplete() const { return isLoaded() && !isLoading() && !canFetchMore({}); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void requestPage(const QString &cursor, int generation) override;

private:
    QString textOf(const FigureItem &item, int column) const;
    QString subtitleOf(const FigureItem &item, int column) const;

    FigureRowsApi m_api;
    FigureQuestion m_question;
    FigureParts m_parts;
    QList<FigureField> m_fields;
    QString m_currency;
    QList<FigureItem> m_rows;
    std::optional<FigureCounts> m_wholeSum;
    QLocale m_locale;
};

} // namespace roost::ui
