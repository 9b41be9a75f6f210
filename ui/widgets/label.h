#pragma once

#include <QString>

class QLabel;
class QVariant;
class QWidget;

namespace roost::ui {

/// A label of the style sheet's type ("page", "title", "tile", "body", "label", "axis") and tone ("text2", "text3",
/// "accent", "ok", "bad", "warning"; the plain text's without one).
QLabel *makeLabel(const QString &text, const char *type = "body", const char *tone = "");

/// The same for a text of several lines, which breaks where it must.
QLabel *makeParagraph(const QString &text, const char *tone = "text2");

/// Gives a label another tone.
void setTone(QLabel *label, const char *tone);

/// Sets a property that the style sheet reads, and shows the change.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace roost::ui
