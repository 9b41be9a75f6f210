#include "backend/http/openapi/schema_faults.h"

#include "backend/http/openapi/schema_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>
#include <valijson/validation_results.hpp>

namespace roost::http {

namespace {

/// How valijson's remarks begin, and what each means here. An empty code: it repeats what was found further in.
constexpr std::array<std::pair<std::string_view, const char *>, 11> remarks{{
    {"Missing required property", "REQUIRED"},
    {"Value type not permitted", "TYPE"},
    {"Target should not validate", "UNKNOWN"},
    {"Failed to match against any enum", "ENUM"},
    {"Expected number", "RANGE"},
    {"Value should be a multiple", "RANGE"},
    {"Array should contain", "LENGTH"},
    {"String should be", "LENGTH"},
    {"Object should have", "LENGTH"},
    {"Elements at indexes", "UNIQUE"},
    {"Failed to validate", ""},
}};

QString codeOf(const std::string &remark)
{
    for (const auto &[start, code] : remarks) {
        if (remark.starts_with(start))
            return QString::fromLatin1(code);
    }
    return QStringLiteral("INVALID");
}

/// valijson writes a place as "<root>", "[stay]", "[0]".
QString pointerOf(const valijson::ValidationResults::Error &error)
{
    QString pointer;
    for (auto step = error.context.begin() + 1; step < error.context.end(); ++step) {
        const QString text = QString::fromStdString(*step);
        pointer += pointerStep(text.mid(1, text.size() - 2));
    }
    return pointer;
}

QString quotedIn(const std::string &remark)
{
    const QString text = QString::fromStdString(remark);
    const qsizetype first = text.indexOf(u'\'');
    return text.mid(first + 1, text.lastIndexOf(u'\'') - first - 1);
}

QString numberText(const QJsonValue &value)
{
    return QString::number(value.toDouble(), 'g', 16);
}

/// "Must be from 1 to 16 characters."; of which of the two there are.
QString limitsText(const QJsonValue &least, const QJsonValue &most, const QString &what)
{
    QString text;
    if (least.isDouble() && most.isDouble())
        text = QStringLiteral("Must be from %1 to %2").arg(numberText(least), numberText(most));
    else if (least.isDouble())
        text = QStringLiteral("Must be at least %1").arg(numberText(least));
    else
        text = QStringLiteral("Must be at most %1").arg(numberText(most));
    return text + what + u'.';
}

QString typeText(const QString &type)
{
    if (type == u"integer")
        return QStringLiteral("a whole number");
    if (type == u"boolean")
        return QStringLiteral("true or false");
    if (type == u"array")
        return QStringLiteral("a list");
    if (type == u"object")
        return QStringLiteral("an object");
    return type.isEmpty() ? QStringLiteral("of another type") : QStringLiteral("a ") + type;
}

QString listText(const QJsonArray &values)
{
    QStringList texts;
    for (const auto &value : values)
        texts.append(value.isString()
                         ? value.toString()
                         : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)));
    return texts.join(QStringLiteral(", "));
}

QString detailOf(const QString &code, const std::string &remark, const QJsonObject &place, const QJsonObject &document)
{
    const auto word = [&](const char16_t *name) { return keyword(place, QString::fromUtf16(name), document); };
    if (code == u"REQUIRED")
        return QStringLiteral("Is required.");
    if (code == u"UNKNOWN")
        return QStringLiteral("Is not known here.");
    if (code == u"TYPE") {
        const bool nullable = place.value(QStringLiteral("nullable")).toBool();
        return QStringLiteral("Must be %1%2.")
            .arg(typeText(word(u"type").toString()), nullable ? QStringLiteral(", or null") : QString());
    }
    if (code == u"ENUM")
        return QStringLiteral("Must be one of: %1.").arg(listText(word(u"enum").toArray()));
    if (code == u"UNIQUE")
        return QStringLiteral("Must not have the same item twice.");
    if (code == u"RANGE" && remark.starts_with("Expected"))
        return limitsText(word(u"minimum"), word(u"maximum"), {});
    if (code == u"RANGE")
        return QStringLiteral("Must be a multiple of %1.").arg(numberText(word(u"multipleOf")));
    if (remark.starts_with("String"))
        return limitsText(word(u"minLength"), word(u"maxLength"), QStringLiteral(" characters long"));
    if (remark.starts_with("Array"))
        return limitsText(word(u"minItems"), word(u"maxItems"), QStringLiteral(" items long"));
    if (remark.starts_with("Object"))
        return limitsText(word(u"minProperties"), word(u"maxProperties"), QStringLiteral(" fields in size"));
    return QString::fromStdString(remark);
}

bool isBelow(const QString &pointer, const QString &above)
{
    return pointer.size() > above.size() && pointer.startsWith(above) && pointer.at(above.size()) == u'/';
}

/// Of a choice valijson reports every branch: a wrong type for the one, what is wrong further in for the other.
void dropLesserOfChoices(QList<FieldError> &faults)
{
    const QList<FieldError> all = faults;
    faults.removeIf([&all](const FieldError &fault) {
        return fault.code == u"TYPE" && std::any_of(all.begin(), all.end(), [&](const FieldError &other) {
                   return isBelow(other.pointer, fault.pointer);
               });
    });
}

} // namespace

QList<FieldError> faultsOf(const valijson::ValidationResults &results, const QJsonObject &schema,
                           const QJsonObject &document)
{
    QList<FieldError> faults;
    QSet<QString> seen;
    for (const auto &error : results) {
        const QString code = codeOf(error.description);
        if (code.isEmpty())
            continue;
        QString pointer = pointerOf(error);
        const QString detail = detailOf(code, error.description, schemaAt(schema, pointer, document), document);
        if (code == u"REQUIRED")
            pointer += pointerStep(quotedIn(error.description));
        if (seen.contains(pointer + u' ' + code))
            continue;
        seen.insert(pointer + u' ' + code);
        faults.append({pointer, code, detail});
    }
    dropLesserOfChoices(faults);
    if (faults.isEmpty())
        faults.append({QString(), QStringLiteral("INVALID"),
                       QStringLiteral("Fits none, or more than one, of the forms that it may have.")});
    return faults;
}

} // namespace roost::http
