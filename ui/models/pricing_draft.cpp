#include "ui/models/pricing_draft.h"

#include <algorithm>

namespace roost::ui {

namespace {

/// Without these a rule has an empty list, not null.
bool isList(const QString &field)
{
    return field == QLatin1String("percent_of") || field == QLatin1String("percent_of_fees");
}

/// What turns one rule into the other, as of a PATCH.
QJsonObject differenceOf(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject difference;
    for (auto field = after.begin(); field != after.end(); ++field) {
        if (before.value(field.key()) != field.value())
            difference.insert(field.key(), field.value());
    }
    for (auto field = before.begin(); field != before.end(); ++field) {
        if (!after.contains(field.key()))
            difference.insert(field.key(), isList(field.key()) ? QJsonValue(QJsonArray()) : QJsonValue());
    }
    return difference;
}

QJsonObject newRuleOf(const PriceRule &rule)
{
    auto fields = rule.fields;
    fields.insert(QLatin1String("kind"), ruleKindCode(rule.kind));
    return fields;
}

} // namespace

void PricingDraft::setServer(const QJsonObject &fields, const QList<PriceRule> &rules)
{
    m_fields = fields;
    m_rules = rules;
    m_changed.removeIf([this](auto entry) { return !serverRule(entry.key()); });
    m_removed.removeIf([this](const QString &id) { return !serverRule(id); });
}

const PriceRule *PricingDraft::serverRule(const QString &id) const
{
    const auto found =
        std::find_if(m_rules.begin(), m_rules.end(), [&id](const PriceRule &rule) { return rule.id == id; });
    return found == m_rules.end() ? nullptr : &*found;
}

QJsonValue PricingDraft::field(const QString &name) const
{
    return m_changedFields.contains(name) ? m_changedFields.value(name) : m_fields.value(name);
}

QList<PriceRule> PricingDraft::rules() const
{
    QList<PriceRule> rules;
    for (const auto &rule : m_rules)
        rules.append(m_changed.value(rule.id, rule));
    return rules + m_added;
}

std::optional<PriceRule> PricingDraft::rule(const QString &id) const
{
    const auto all = rules();
    const auto found = std::find_if(all.begin(), all.end(), [&id](const PriceRule &rule) { return rule.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void PricingDraft::setField(const QString &name, const QJsonValue &value)
{
    if (m_fields.value(name) == value)
        m_changedFields.remove(name);
    else
        m_changedFields.insert(name, value);
}

QString PricingDraft::add(PriceRule rule)
{
    rule.id = QStringLiteral("new-%1").arg(++m_lastNew);
    m_added.append(rule);
    return rule.id;
}

void PricingDraft::set(const PriceRule &rule)
{
    const auto added =
        std::find_if(m_added.begin(), m_added.end(), [&rule](const PriceRule &one) { return one.id == rule.id; });
    const auto *server = serverRule(rule.id);
    if (added != m_added.end())
        *added = rule;
    else if (server && *server == rule)
        m_changed.remove(rule.id);
    else if (server)
        m_changed.insert(rule.id, rule);
}

void PricingDraft::remove(const QString &id)
{
    if (serverRule(id))
        m_removed.insert(id);
    m_added.removeIf([&id](const PriceRule &rule) { return rule.id == id; });
}

void PricingDraft::restore(const QString &id)
{
    m_changed.remove(id);
    m_removed.remove(id);
    m_added.removeIf([&id](const PriceRule &rule) { return rule.id == id; });
}

void PricingDraft::restoreFields(const QStringList &names)
{
    for (const auto &name : names)
        m_changedFields.remove(name);
}

void PricingDraft::discard()
{
    m_changedFields = {};
    m_changed.clear();
    m_removed.clear();
    m_added.clear();
}

PricingDraft::State PricingDraft::stateOf(const QString &ruleId) const
{
    if (m_removed.contains(ruleId))
        return State::Removed;
    if (m_changed.contains(ruleId))
        return State::Changed;
    return serverRule(ruleId) ? State::Unchanged : State::New;
}

QList<PricingDraft::Change> PricingDraft::changes() const
{
    QList<Change> changes;
    const QString type = QStringLiteral("type");
    const QString ruleId = QStringLiteral("rule_id");
    const QString rule = QStringLiteral("rule");
    if (!m_changedFields.isEmpty())
        changes.append({fieldsKey(), {{type, QStringLiteral("change_fields")}, {fieldsKey(), m_changedFields}}});
    for (const auto &server : m_rules) {
        if (m_removed.contains(server.id))
            changes.append({server.id, {{type, QStringLiteral("remove_rule")}, {ruleId, server.id}}});
        else if (const auto changed = m_changed.constFind(server.id); changed != m_changed.constEnd())
            changes.append({server.id,
                            {{type, QStringLiteral("change_rule")},
                             {ruleId, server.id},
                             {rule, differenceOf(server.fields, changed->fields)}}});
    }
    for (const auto &added : m_added)
        changes.append({added.id, {{type, QStringLiteral("add_rule")}, {rule, newRuleOf(added)}}});
    return changes;
}

QJsonArray PricingDraft::edits() const
{
    QJsonArray edits;
    for (const auto &change : changes())
        edits.append(change.edit);
    return edits;
}

} // namespace roost::ui
