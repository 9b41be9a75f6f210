#pragma once

#include <QString>

class QIODevice;

namespace roost::ui {

/// Writes a text as a PDF of A4 pages. False when the device would not take it.
bool writePdf(QIODevice &device, const QString &html, const QString &title);

} // namespace roost::ui
