#pragma once

#include "ui/api/field_schema.h"
#include "ui/api/property_api.h"
#include "ui/models/amount_step.h"

#include <QAbstractTableModel>

namespace roost::ui {

/// What the same edit does to several properties: a row for each field of each that becomes another. GUI thread.
class PropertyBulkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PropertyColumn, FieldColumn, NowColumn, ThenColumn };

    /// What every property is to have. Amounts change from what each is now; amenities and tags are added to what is
    /// there, and taken away from it.
    struct Edit
    {
        QJsonObject fields{};
        QHash<QString, AmountStep> amounts{};
        QStringList addedAmenities{};
        QStringList removedAmenities{};
        QStringList addedTags{};
        QStringList removedTags{};
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSchema(const RequestSchema &schema) { m_schema = schema; }
    void setProperties(const QList<Property> &properties);
    const QList<Property> &properties() const { return m_properties; }
    void setEdit(const Edit &edit);

    /// Of those that change, with their versions.
    QList<PropertyChange> changes() const;
    QList<Property> changedProperties() const;

    /// Rows that the server's own schema speaks against, or that it has refused.
    int faultCount() const;

    /// By JSON pointer, as the answer to changes() tells them.
    void setServerFaults(const QHash<QString, QString> &faults);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        qsizetype property = 0;
        QString field{};
        QJsonValue now{};
        QJsonValue then{};
        QString fault{};
    };

    QJsonObject fieldsOf(const Property &property) const;
    QString faultOfRow(const Property &property, const QJsonObject &fields, const QString &field) const;
    void compute();
    static QString thenText(const Row &row);

    RequestSchema m_schema;
    QList<Property> m_properties;
    Edit m_edit;
    QList<Row> m_rows;
};

} // namespace roost::ui
