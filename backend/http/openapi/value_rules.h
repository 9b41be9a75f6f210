#pragma once

#include "backend/core/errors.h"

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>

#include <memory>
#include <optional>
#include <vector>

namespace roost::http {

/// What valijson is not asked about: formats, patterns, and that an integer is whole. Walked beside the value. Any
/// thread.
class ValueRules
{
public:
    /// Throws std::runtime_error for a pattern that is no regular expression.
    ValueRules(const QJsonObject &schema, const QJsonObject &document);

    QList<FieldError> check(const QJsonValue &value, const QString &prefix) const;

private:
    struct Rule
    {
        QString format{};
        std::optional<QRegularExpression> pattern{};
        bool whole = false;
        QHash<QString, int> properties{}; ///< rule of each property that has one
        std::optional<int> items{};
        std::optional<int> additional{};
        std::vector<int> all{};
        std::vector<std::vector<int>> choices{}; ///< of each anyOf and oneOf, its branches
    };

    int compile(const QJsonObject &schema, const QJsonObject &document);
    void compileParts(Rule &rule, const QJsonObject &schema, const QJsonObject &document);
    void check(int rule, const QJsonValue &value, const QString &pointer, QList<FieldError> &errors) const;
    void checkChildren(const Rule &rule, const QJsonValue &value, const QString &pointer,
                       QList<FieldError> &errors) const;

    std::vector<Rule> m_rules;
    QHash<QString, int> m_rulesOfReferences;
    int m_root = 0;
};

} // namespace roost::http
