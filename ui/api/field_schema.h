#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace roost::ui {

/// What the server's contract says of one field of a request: the words of JSON Schema that a form can check, and those
/// of Roost's own that tell of two fields together.
struct FieldSchema
{
    enum class Kind { Text, Integer, Number, Flag, Texts, Integers, Amount, Other };

    Kind kind = Kind::Other;
    bool isRequired = false;
    bool isNullable = false;
    std::optional<double> minimum{}; ///< of an amount in minor units, of a list's items
    std::optional<double> maximum{};
    int minLength = 0;
    std::optional<int> maxLength{}; ///< of a list's items, too
    std::optional<int> maxItems{};
    QStringList choices{}; ///< the only texts that it takes, or that a list may have
    QString pattern{};
    QString format{};
    QString atLeast{}; ///< the field that it may not be less than
    QString atMost{};
    QString with{};                 ///< the field without which it makes no sense
    bool isNeededToPublish = false; ///< may be empty as long as nobody sees it
};

/// The fields of a JSON request body.
struct RequestSchema
{
    QMap<QString, FieldSchema> fields{};

    bool isEmpty() const { return fields.isEmpty(); }

    /// Of an operation in an OpenAPI document, with every reference followed; empty when it has no such body.
    static RequestSchema of(const QJsonObject &document, const QString &verb, const QString &path);
};

} // namespace roost::ui
