#include "backend/core/plain_text.h"

#include <algorithm>

namespace roost {

QString PlainTextRule::apply(const QString &text, QList<FieldError> &faults) const
{
    QString clean = text;
    clean = clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).trimmed();
    const bool hasControls = std::any_of(clean.begin(), clean.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    });
    if (clean.size() < minimum || clean.size() > maximum)
        faults.append({pointer, QStringLiteral("LENGTH"),
                       QStringLiteral("Must have %1 to %2 characters.").arg(minimum).arg(maximum)});
    if (hasControls)
        faults.append({pointer, QStringLiteral("CHARACTER"), QStringLiteral("Must not have control characters.")});
    return clean;
}

QString PlainTextRule::apply(const QString &text) const
{
    QList<FieldError> faults;
    const QString clean = apply(text, faults);
    if (!faults.isEmpty())
        throw Invalid(faults);
    return clean;
}

} // namespace roost
