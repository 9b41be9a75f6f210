#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace roost::ui {

/// Whether the desktop wants dark windows, as its settings portal tells: org.freedesktop.appearance, color-scheme. Says
/// nothing where there is no portal, or it has no preference. GUI thread; never blocks.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    explicit SystemAppearance(const QDBusConnection &bus, QObject *parent = nullptr);

Q_SIGNALS:
    /// The answer to the first question, and every change.
    void darkPreferred(bool isDark);

private Q_SLOTS:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
};

} // namespace roost::ui
