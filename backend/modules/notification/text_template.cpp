#include "backend/modules/notification/text_template.h"

#include <QFile>

#include <stdexcept>

namespace roost {
namespace {

constexpr QLatin1StringView opening("{{");
constexpr QLatin1StringView closing("}}");

bool isOfName(QChar character)
{
    return (character >= u'a' && character <= u'z') || character == u'_';
}

} // namespace

QString fillTemplate(const QString &text, const TemplateValues &values)
{
    QString filled;
    filled.reserve(text.size() * 2);
    qsizetype end = 0;
    for (qsizetype place = text.indexOf(opening); place >= 0; place = text.indexOf(opening, place + 1)) {
        qsizetype nameEnd = place + opening.size();
        while (nameEnd < text.size() && isOfName(text.at(nameEnd)))
            ++nameEnd;
        const QString name = text.sliced(place + opening.size(), nameEnd - place - opening.size());
        if (name.isEmpty() || !QStringView(text).sliced(nameEnd).startsWith(closing))
            continue;
        const auto value = values.constFind(name);
        if (value == values.constEnd())
            throw std::logic_error("a template has no value for " + name.toStdString());
        filled += QStringView(text).sliced(end, place - end);
        filled += *value;
        end = nameEnd + closing.size();
        place = end - 1;
    }
    filled += QStringView(text).sliced(end);
    return filled;
}

TemplateValues escapedForHtml(TemplateValues values)
{
    for (QString &value : values)
        value = value.toHtmlEscaped();
    return values;
}

QString mailTemplate(const QString &name)
{
    thread_local QHash<QString, QString> texts; // they never change
    const auto known = texts.constFind(name);
    if (known != texts.constEnd())
        return *known;
    QFile file(QStringLiteral(":/mail/") + name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::logic_error("there is no mail template " + name.toStdString());
    return *texts.insert(name, QString::fromUtf8(file.readAll()));
}

} // namespace roost
