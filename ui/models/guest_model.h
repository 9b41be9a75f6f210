#pragma once

#include "ui/api/guest_api.h"
#include "ui/models/cursor_model.h"

namespace roost::ui {

/// One's guests with their stays and what they spent. GUI thread.
class GuestModel : public CursorModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        CountryColumn,
        StaysColumn,
        NightsColumn,
        SpentColumn,
        LastColumn,
        NextColumn,
        RatingColumn
    };

    explicit GuestModel(ApiClient &api, QObject *parent = nullptr);

    void setQuery(const GuestQuery &query);
    const GuestQuery &query() const { return m_query; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void requestPage(const QString &cursor, int generation) override;

private:
    QString textOf(const Guest &guest, int column) const;
    QString subtitleOf(const Guest &guest, int column) const;

    GuestApi m_api;
    GuestQuery m_query;
    QList<Guest> m_rows;
    QLocale m_locale;
};

/// "€3,442 · £80": one sum a currency.
QString sumsText(const QList<Money> &sums, const QLocale &locale);

} // namespace roost::ui
