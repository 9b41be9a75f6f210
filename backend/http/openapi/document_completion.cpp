#include "backend/http/openapi/document_completion.h"

#include "backend/http/openapi/schema_example.h"

#include <functional>

namespace roost::http {

namespace {

using Change = std::function<QJsonValue(const QJsonValue &)>;

/// The object with one member changed, where it has that.
QJsonObject withChanged(QJsonObject object, const QString &name, const Change &change)
{
    if (object.contains(name))
        object.insert(name, change(object.value(name)));
    return object;
}

QJsonObject withAllChanged(QJsonObject object, const Change &change)
{
    for (auto member = object.begin(); member != object.end(); ++member)
        member.value() = change(member.value());
    return object;
}

QString whoMayCall(const QString &access)
{
    if (access == u"public")
        return QStringLiteral("For everybody.");
    if (access == u"user")
        return QStringLiteral("For who is signed in.");
    return access == u"host" ? QStringLiteral("For hosts and administrators.") : QStringLiteral("For administrators.");
}

} // namespace

QJsonObject completed(const QJsonObject &document)
{
    const Change media = [&document](const QJsonValue &value) {
        QJsonObject description = value.toObject();
        const QJsonObject schema = description.value(QStringLiteral("schema")).toObject();
        const QJsonValue example = exampleOf(schema, document);
        if (!example.isUndefined() && !description.contains(QStringLiteral("example")))
            description.insert(QStringLiteral("example"), example);
        return description;
    };
    const Change body = [&media](const QJsonValue &value) {
        return withChanged(value.toObject(), QStringLiteral("content"),
                           [&media](const QJsonValue &content) { return withAllChanged(content.toObject(), media); });
    };
    const Change bodies = [&body](const QJsonValue &value) { return withAllChanged(value.toObject(), body); };
    const Change operation = [&](const QJsonValue &value) -> QJsonValue {
        if (!value.toObject().contains(QStringLiteral("responses")))
            return value; // parameters that a path's operations share
        QJsonObject description = withChanged(value.toObject(), QStringLiteral("requestBody"), body);
        description = withChanged(description, QStringLiteral("responses"), bodies);
        const QString text = description.value(QStringLiteral("description")).toString();
        const QString access = whoMayCall(description.value(QStringLiteral("x-access")).toString());
        description.insert(QStringLiteral("description"), QString(text + u' ' + access).trimmed());
        return description;
    };

    const Change paths = [&operation](const QJsonValue &value) {
        return withAllChanged(value.toObject(), [&operation](const QJsonValue &path) {
            return withAllChanged(path.toObject(), operation);
        });
    };
    return withChanged(document, QStringLiteral("paths"), paths);
}

} // namespace roost::http
