#include "backend/modules/notification/text_template.h"

#include <QFile>
#include <QRegularExpression>

#include <stdexcept>

namespace roost {

QString fillTemplate(const QString &text, const TemplateValues &values)
{
    static const QRegularExpression place(QStringLiteral("\\{\\{([a-z_]+)\\}\\}"));
    QString filled;
    qsizetype end = 0;
    for (auto matches = place.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto value = values.constFind(match.captured(1));
        if (value == values.constEnd())
            throw std::logic_error("a template has no value for " + match.captured(1).toStdString());
        filled += QStringView(text).sliced(end, match.capturedStart() - end);
        filled += *value;
        end = match.capturedEnd();
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
    QFile file(QStringLiteral(":/mail/") + name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::logic_error("there is no mail template " + name.toStdString());
    return QString::fromUtf8(file.readAll());
}

} // namespace roost
