#pragma once

#include <QList>
#include <QStringList>

namespace roost::ui {

/// A part of the editor of a property: which fields it has, in rows as they stand beside each other.
struct PropertySection
{
    QString id{}; ///< "basics"
    QString title{};
    QString text{}; ///< what it is about; may be empty
    QList<QStringList> rows{};

    QStringList fields() const;
};

/// Those with fields, in the order in which one fills them in.
QList<PropertySection> propertySections();

/// Photos and publishing follow them, and have widgets of their own.
inline constexpr const char *photosSection = "photos";
inline constexpr const char *publishSection = "publish";

/// The section that a field is in; empty when no section has it.
QString sectionOf(const QString &field);

} // namespace roost::ui
