#pragma once

#include "ui/api/price_rule.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace roost::ui {

/// What a host wants the prices of a property to be, over what they are on the server. It stays when the server's side
/// is loaded again. Pure.
class PricingDraft
{
public:
    enum class State { Unchanged, New, Changed, Removed };

    /// One edit of the contract, and what it is an edit of: a rule's id, or fieldsKey.
    struct Change
    {
        QString key{};
        QJsonObject edit{};
    };

    static QString fieldsKey() { return QStringLiteral("fields"); }

    /// fields: of the property, others than price fields do no harm. What the draft has of rules that are gone goes.
    void setServer(const QJsonObject &fields, const QList<PriceRule> &rules);

    /// As the draft has them. Rules that it removes are there, too.
    QJsonValue field(const QString &name) const;
    QList<PriceRule> rules() const;
    std::optional<PriceRule> rule(const QString &id) const;

    void setField(const QString &name, const QJsonValue &value);
    QString add(PriceRule rule); ///< gives it an id
    void set(const PriceRule &rule);
    void remove(const QString &id);
    void restore(const QString &id); ///< as it is on the server; a new one goes
    void restoreFields(const QStringList &names);
    void discard();

    State stateOf(const QString &ruleId) const;
    bool isFieldChanged(const QString &name) const { return m_changedFields.contains(name); }

    /// In the order in which they are sent; none when all is as on the server.
    QList<Change> changes() const;
    QJsonArray edits() const; ///< the same without their keys
    bool isEmpty() const { return changes().isEmpty(); }

private:
    const PriceRule *serverRule(const QString &id) const;

    QJsonObject m_fields;
    QList<PriceRule> m_rules;
    QJsonObject m_changedFields;
    QHash<QString, PriceRule> m_changed; ///< by id
    QSet<QString> m_removed;
    QList<PriceRule> m_added;
    int m_lastNew = 0;
};

} // namespace roost::ui
