#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace roost::ui {

/// Secrets in the system's keychain. Where there is none they are kept in memory until the program ends, and never
/// anywhere else. GUI thread; never blocks.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Gives an empty text when there is none. The callback is dropped when its context is gone.
    void read(const QString &key, QObject *context, std::function<void(const QString &)> callback);
    void write(const QString &key, const QString &secret);
    void remove(const QString &key);

Q_SIGNALS:
    /// A secret could not be given to the keychain: told once.
    void keychainMissing();

private:
    QHash<QString, QString> m_inMemory;
    bool m_isTold = false;
};

} // namespace roost::ui
