#include "ui/models/property_draft.h"

#include "ui/api/json_fields.h"
#include "ui/models/field_rules.h"
#include "ui/models/property_labels.h"

namespace roost::ui {

namespace {

/// As the server keeps it: texts without blanks around them, lists in order.
QJsonValue kept(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (!value.isArray())
        return value;
    auto items = value.toArray().toVariantList();
    std::sort(items.begin(), items.end(), [](const QVariant &left, const QVariant &right) {
        return QVariant::compare(left, right) == QPartialOrdering::Less;
    });
    return QJsonArray::fromVariantList(items);
}

} // namespace

void PropertyDraft::setSchemas(const ContractApi::PropertySchemas &schemas)
{
    m_schemas = schemas;
    m_schema = m_isNew ? schemas.creation : schemas.change;
    Q_EMIT changed();
}

void PropertyDraft::startNew(const QJsonObject &prefilled, const QString &currency)
{
    m_currency = currency;
    m_isNew = true;
    m_schema = m_schemas.creation;
    m_original = {};
    m_prefilled = prefilled;
    discard();
}

void PropertyDraft::start(const QJsonObject &property)
{
    m_isNew = false;
    m_schema = m_schemas.change;
    m_original = property;
    discard();
}

void PropertyDraft::discard()
{
    m_typed = m_isNew ? m_prefilled : QJsonObject();
    m_serverFaults.clear();
    m_showsAll = false;
    replace(fieldNames());
}

QString PropertyDraft::id() const
{
    return textField(m_original, "id");
}

int PropertyDraft::version() const
{
    return numberField(m_original, "version");
}

QString PropertyDraft::status() const
{
    return textField(m_original, "status");
}

QString PropertyDraft::title() const
{
    return textField(m_original, "title");
}

QString PropertyDraft::currency() const
{
    return m_isNew ? m_currency : moneyField(m_original, "base_price").currency;
}

void PropertyDraft::setCurrency(const QString &code)
{
    m_currency = code;
    for (auto field = m_typed.begin(); field != m_typed.end(); ++field) {
        if (!field.value().isObject())
            continue;
        auto amount = field.value().toObject();
        amount.insert(QLatin1String("currency"), code);
        field.value() = amount;
    }
    Q_EMIT changed();
}

QJsonValue PropertyDraft::value(const QString &field) const
{
    const auto typed = m_typed.value(field);
    return typed.isUndefined() ? m_original.value(field) : typed;
}

void PropertyDraft::setValue(const QString &field, const QJsonValue &value)
{
    if (kept(value) == kept(this->value(field)) && !m_typed.contains(field))
        return;
    m_typed.insert(field, value);
    m_serverFaults.remove(field);
    Q_EMIT changed();
}

bool PropertyDraft::isChanged() const
{
    return changes() != (m_isNew ? m_prefilled : QJsonObject());
}

QJsonObject PropertyDraft::changes() const
{
    QJsonObject changes;
    for (auto field = m_typed.begin(); field != m_typed.end(); ++field) {
        const bool isSame = kept(field.value()) == kept(m_original.value(field.key()));
        const bool isStillEmpty = isBlank(field.value()) && isBlank(m_original.value(field.key()));
        if (!isSame && !isStillEmpty)
            changes.insert(field.key(), kept(field.value()));
    }
    return changes;
}

QJsonObject PropertyDraft::before(const QJsonObject &changes) const
{
    QJsonObject values;
    for (auto field = changes.begin(); field != changes.end(); ++field)
        values.insert(field.key(), m_original.value(field.key()));
    return values;
}

QString PropertyDraft::ownFault(const QString &field) const
{
    const auto schema = m_schema.fields.value(field);
    const auto sentence = faultOf(schema, value(field), currency());
    if (!sentence.isEmpty())
        return sentence;
    const bool isNeeded = schema.isNeededToPublish && status() == QLatin1String("PUBLISHED");
    if (isNeeded && isBlank(value(field)))
        return tr("A published property must have this.");
    for (const auto &other : {schema.atLeast, schema.atMost, schema.with}) {
        const auto beside =
            other.isEmpty() ? QString() : faultBeside(schema, value(field), value(other), propertyFieldLabel(other));
        if (!beside.isEmpty())
            return beside;
    }
    return {};
}

QString PropertyDraft::fault(const QString &field) const
{
    const auto told = m_serverFaults.value(field);
    if (!told.isEmpty())
        return told;
    const bool isShown = !m_isNew || m_showsAll || m_typed.contains(field);
    return isShown ? ownFault(field) : QString();
}

QStringList PropertyDraft::faultyFields() const
{
    QStringList names;
    const auto fields = fieldNames();
    for (const auto &field : fields) {
        if (m_serverFaults.contains(field) || !ownFault(field).isEmpty())
            names.append(field);
    }
    return names;
}

QStringList PropertyDraft::missingToPublish() const
{
    QStringList names;
    for (auto field = m_schema.fields.begin(); field != m_schema.fields.end(); ++field) {
        if (field->isNeededToPublish && isBlank(value(field.key())))
            names.append(field.key());
    }
    return names;
}

void PropertyDraft::showAllFaults()
{
    m_showsAll = true;
    Q_EMIT changed();
}

void PropertyDraft::setServerFaults(const QHash<QString, QString> &faults)
{
    m_serverFaults.clear();
    for (auto fault = faults.begin(); fault != faults.end(); ++fault)
        m_serverFaults.insert(fault.key().section(u'/', 1, 1), fault.value());
    Q_EMIT changed();
}

QList<PropertyDraft::Collision> PropertyDraft::rebase(const QJsonObject &property)
{
    QList<Collision> collisions;
    const auto mine = changes();
    for (auto field = mine.begin(); field != mine.end(); ++field) {
        const auto theirs = property.value(field.key());
        if (theirs != m_original.value(field.key()) && theirs != field.value())
            collisions.append({field.key(), field.value(), theirs});
    }
    const auto typed = std::exchange(m_typed, {});
    for (auto field = mine.begin(); field != mine.end(); ++field)
        m_typed.insert(field.key(), typed.value(field.key()));
    m_original = property;
    replace(fieldNames());
    return collisions;
}

void PropertyDraft::settle(const QJsonObject &property)
{
    m_isNew = false;
    m_showsAll = false;
    m_schema = m_schemas.change;
    m_serverFaults.clear();
    rebase(property);
}

void PropertyDraft::restore(const QJsonObject &typed)
{
    m_typed = typed;
    replace(typed.keys());
}

void PropertyDraft::replace(const QStringList &fields)
{
    for (const auto &field : fields)
        Q_EMIT valueReplaced(field);
    Q_EMIT changed();
}

} // namespace roost::ui
