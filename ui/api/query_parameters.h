#pragma once

#include <QUrlQuery>

namespace roost::ui {

/// Adds a parameter whose value a person may have typed: everything in it is encoded, "+" and "&" too. An empty value
/// adds nothing.
void addText(QUrlQuery &query, const char *name, const QString &value);

/// The page of a list that begins at the cursor; an empty one begins at the front.
void addPaging(QUrlQuery &query, const QString &cursor, int limit);

} // namespace roost::ui
