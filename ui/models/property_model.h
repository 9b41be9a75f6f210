#pragma once

#include "ui/api/property_api.h"
#include "ui/models/cursor_model.h"

#include <QLocale>

namespace roost::ui {

/// Properties by title, for cards (its first column has all that they show) and for a table. GUI thread.
class PropertyModel : public CursorModel
{
    Q_OBJECT

public:
    enum Column {
        TitleColumn,
        TypeColumn,
        CapacityColumn,
        PriceColumn,
        RatingColumn,
        PolicyColumn,
        NightsColumn,
        StatusColumn
    };

    explicit PropertyModel(ApiClient &api, QObject *parent = nullptr);

    /// Loads what fits the query, from the front.
    void setQuery(const PropertyQuery &query);
    const PropertyQuery &query() const { return m_query; }

    const Property &propertyAt(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void requestPage(const QString &cursor, int generation) override;

private:
    QString textOf(const Property &property, int column) const;
    QString subtitleOf(const Property &property, int column) const;

    PropertyApi m_api;
    PropertyQuery m_query;
    QList<Property> m_rows;
    QLocale m_locale;
};

} // namespace roost::ui
