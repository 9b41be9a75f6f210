#pragma once

#include <QString>

#include <functional>

class QIODevice;
class QWidget;

namespace roost::ui {

/// Writes a file as a whole or not at all. An empty text: it went well; else what went wrong.
QString writeFile(const QString &path, const std::function<bool(QIODevice &)> &content);

/// Asks where to, and writes; says so when it could not. False when the person or the file would not.
bool saveFile(QWidget *window, const QString &title, const QString &suggestedName, const QString &filter,
              const std::function<bool(QIODevice &)> &content);

} // namespace roost::ui
