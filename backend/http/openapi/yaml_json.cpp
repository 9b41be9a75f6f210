#include "backend/http/openapi/yaml_json.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <stdexcept>
#include <yaml-cpp/yaml.h>

namespace roost::http {

namespace {

[[noreturn]] void fail(const YAML::Node &node, const std::string &what)
{
    throw std::runtime_error("line " + std::to_string(node.Mark().line + 1) + ": " + what);
}

/// YAML 1.2, 10.3.2.
QJsonValue scalarToJson(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // was quoted
        return text;
    static const QRegularExpression null(QStringLiteral("^(null|Null|NULL|~|)$"));
    static const QRegularExpression yes(QStringLiteral("^(true|True|TRUE)$"));
    static const QRegularExpression no(QStringLiteral("^(false|False|FALSE)$"));
    static const QRegularExpression integer(QStringLiteral("^[-+]?[0-9]+$"));
    static const QRegularExpression number(QStringLiteral("^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"));
    if (null.match(text).hasMatch())
        return QJsonValue::Null;
    if (yes.match(text).hasMatch())
        return true;
    if (no.match(text).hasMatch())
        return false;
    bool fits = false;
    const qint64 whole = text.toLongLong(&fits);
    if (fits && integer.match(text).hasMatch())
        return whole;
    if (number.match(text).hasMatch())
        return text.toDouble();
    return text;
}

QJsonValue nodeToJson(const YAML::Node &node)
{
    if (node.IsScalar())
        return scalarToJson(node);
    if (node.IsSequence()) {
        QJsonArray array;
        for (const YAML::Node &item : node)
            array.append(nodeToJson(item));
        return array;
    }
    if (!node.IsMap())
        return QJsonValue::Null;
    QJsonObject object;
    QJsonObject merged; // of the key <<: what the mapping has itself is stronger
    for (const auto &entry : node) {
        const QString key = QString::fromStdString(entry.first.Scalar());
        if (key == u"<<") {
            merged = nodeToJson(entry.second).toObject();
            continue;
        }
        if (object.contains(key))
            fail(entry.first, "the key comes twice: " + key.toStdString());
        object.insert(key, nodeToJson(entry.second));
    }
    for (auto entry = merged.begin(); entry != merged.end(); ++entry) {
        if (!object.contains(entry.key()))
            object.insert(entry.key(), entry.value());
    }
    return object;
}

} // namespace

QJsonObject yamlToJson(const QByteArray &text)
{
    try {
        const YAML::Node root = YAML::Load(text.toStdString());
        if (!root.IsMap())
            throw std::runtime_error("line 1: must be a mapping");
        return nodeToJson(root).toObject();
    } catch (const YAML::Exception &error) {
        throw std::runtime_error("line " + std::to_string(error.mark.line + 1) + ": " + error.msg);
    }
}

} // namespace roost::http
