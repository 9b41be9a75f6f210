#include "ui/models/property_bulk_model.h"

#include "ui/models/field_rules.h"
#include "ui/models/property_labels.h"
#include "ui/models/table_roles.h"

#include <QJsonArray>

namespace roost::ui {

namespace {

constexpr int columns = PropertyBulkModel::ThenColumn + 1;

/// Codes and tags are the same in any case.
QStringList changedList(QStringList list, const QStringList &added, const QStringList &removed)
{
    for (const auto &one : added) {
        if (!list.contains(one, Qt::CaseInsensitive))
            list.append(one);
    }
    list.removeIf([&removed](const QString &one) { return removed.contains(one, Qt::CaseInsensitive); });
    return list;
}

/// What was typed when it is no number; undefined when nothing was, or the property has no such amount that could go up
/// or down.
QJsonValue amountAfter(const Property &property, const QString &field, const AmountStep &step)
{
    const auto now = property.fields.value(field);
    if (step.text().isEmpty())
        return QJsonValue::Undefined;
    if (!now.isObject() && step.kind() != AmountStep::Kind::SetTo)
        return QJsonValue::Undefined;
    const auto money = now.isObject() ? Money::fromJson(now.toObject()) : Money{0, property.basePrice.currency};
    const auto then = step.applied(money, QLocale());
    return then ? QJsonValue(then->toJson()) : QJsonValue(step.text());
}

} // namespace

void PropertyBulkModel::setProperties(const QList<Property> &properties)
{
    m_properties = properties;
    compute();
}

void PropertyBulkModel::setEdit(const Edit &edit)
{
    m_edit = edit;
    compute();
}

/// What the edit makes of a property, as far as that is something else than it has.
QJsonObject PropertyBulkModel::fieldsOf(const Property &property) const
{
    auto fields = m_edit.fields;
    for (auto step = m_edit.amounts.begin(); step != m_edit.amounts.end(); ++step) {
        const auto then = amountAfter(property, step.key(), step.value());
        if (!then.isUndefined())
            fields.insert(step.key(), then);
    }
    if (!m_edit.addedAmenities.isEmpty() || !m_edit.removedAmenities.isEmpty()) {
        auto amenities = changedList(property.amenities, m_edit.addedAmenities, m_edit.removedAmenities);
        amenities.sort();
        fields.insert(QLatin1String("amenities"), QJsonArray::fromStringList(amenities));
    }
    if (!m_edit.addedTags.isEmpty() || !m_edit.removedTags.isEmpty())
        fields.insert(
            QLatin1String("tags"),
            QJsonArray::fromStringList(changedList(property.tags, m_edit.addedTags, m_edit.removedTags)));
    for (auto field = fields.begin(); field != fields.end();) {
        const bool isSame = field.value() == property.fields.value(field.key());
        field = isSame ? fields.erase(field) : std::next(field);
    }
    return fields;
}

QString PropertyBulkModel::faultOfRow(const Property &property, const QJsonObject &fields, const QString &field) const
{
    const auto schema = m_schema.fields.value(field);
    const auto value = fields.value(field);
    if (value.isString() && m_edit.amounts.value(field).isPercent())
        return tr("A number goes here, such as 10.");
    auto fault = faultOf(schema, value, property.basePrice.currency);
    for (const auto &other : {schema.atLeast, schema.atMost}) {
        if (!fault.isEmpty() || other.isEmpty())
            continue;
        const auto beside = fields.contains(other) ? fields.value(other) : property.fields.value(other);
        fault = faultBeside(schema, value, beside, propertyFieldLabel(other));
    }
    return fault;
}

void PropertyBulkModel::compute()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_properties.size(); ++i) {
        const auto &property = m_properties.at(i);
        const auto fields = fieldsOf(property);
        for (auto field = fields.begin(); field != fields.end(); ++field)
            m_rows.append({i, field.key(), property.fields.value(field.key()), field.value(),
                           faultOfRow(property, fields, field.key())});
    }
    endResetModel();
}

QList<Property> PropertyBulkModel::changedProperties() const
{
    QList<Property> changed;
    for (const auto &property : m_properties) {
        if (!fieldsOf(property).isEmpty())
            changed.append(property);
    }
    return changed;
}

QList<PropertyChange> PropertyBulkModel::changes() const
{
    QList<PropertyChange> list;
    const auto changed = changedProperties();
    for (const auto &property : changed)
        list.append({property.id, property.version, fieldsOf(property)});
    return list;
}

int PropertyBulkModel::faultCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.fault.isEmpty(); }));
}

void PropertyBulkModel::setServerFaults(const QHash<QString, QString> &faults)
{
    const auto changed = changes();
    for (auto fault = faults.begin(); fault != faults.end(); ++fault) {
        const auto steps = fault.key().split(u'/'); // "", "changes", "2", "fields", "min_nights"
        const auto id = changed.value(steps.value(2).toInt()).propertyId;
        for (auto &row : m_rows) {
            const auto refused = m_schema.fields.value(steps.value(4));
            const bool isField =
                row.field == steps.value(4) || row.field == refused.atLeast || row.field == refused.atMost;
            if (m_properties.at(row.property).id == id && isField)
                row.fault = fault.value();
        }
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

/// Of a list only what comes and goes.
QString PropertyBulkModel::thenText(const Row &row)
{
    if (!row.then.isArray())
        return propertyValueText(row.field, row.then).simplified();
    const auto now = row.now.toVariant().toStringList();
    const auto then = row.then.toVariant().toStringList();
    QStringList words;
    for (const auto &code : then) {
        if (!now.contains(code))
            words << QStringLiteral("+ ") + amenityLabel(code);
    }
    for (const auto &code : now) {
        if (!then.contains(code))
            words << QStringLiteral("− ") + amenityLabel(code);
    }
    return words.join(QStringLiteral(", "));
}

int PropertyBulkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PropertyBulkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PropertyBulkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows.at(index.row());
    const auto &property = m_properties.at(row.property);
    if (role == IdRole)
        return property.id;
    if (role == Qt::ToolTipRole)
        return row.fault;
    if (role == SubtitleRole && index.column() == ThenColumn)
        return row.fault;
    if (role == SubtitleRole && index.column() == PropertyColumn)
        return property.city;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case PropertyColumn:
        return property.title;
    case FieldColumn:
        return propertyFieldLabel(row.field);
    case NowColumn:
        return propertyValueText(row.field, row.now).simplified();
    default:
        return thenText(row);
    }
}

QVariant PropertyBulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Property"), tr("What changes"), tr("Now"), tr("Then")};
    return names.value(section);
}

} // namespace roost::ui
