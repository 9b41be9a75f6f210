#pragma once

#include <QHash>
#include <QString>

namespace roost {

using TemplateValues = QHash<QString, QString>;

/// Puts values into the places of a text: {{name}}. A place without a value is a bug (std::logic_error); what a value
/// brings along is never read as a place.
QString fillTemplate(const QString &text, const TemplateValues &values);

/// The values as they may stand in HTML.
TemplateValues escapedForHtml(TemplateValues values);

/// The text of a resource under :/mail. A missing one is a bug (std::logic_error).
QString mailTemplate(const QString &name);

} // namespace roost
