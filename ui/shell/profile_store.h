#pragma once

#include "ui/shell/server_profile.h"

#include <QList>

#include <memory>
#include <optional>

class QSettings;

namespace roost::ui {

/// The places where a person has worked, the last one first, and what is kept for each. GUI thread.
///
/// All of it may lie on the disk in the clear: no secret is given to it.
class ProfileStore
{
public:
    /// path: an INI file; empty for the user's own.
    explicit ProfileStore(const QString &path);
    ~ProfileStore();

    QSettings &general() { return *m_settings; }

    QList<ServerProfile> profiles() const;

    /// Puts the profile first. The demo is never kept.
    void remember(const ServerProfile &profile);

    /// Takes it off the list, with all that was kept for it.
    void forget(const ServerProfile &profile);

    /// The SHA-256 fingerprint of the certificate that the person trusts there; empty: none.
    QByteArray trustedCertificate(const ServerProfile &profile) const;
    void trustCertificate(const ServerProfile &profile, const QByteArray &fingerprint);

    /// What pages and the window keep for the profile.
    std::unique_ptr<QSettings> settingsOf(const ServerProfile &profile) const;

private:
    std::unique_ptr<QSettings> open() const;

    QString m_path;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace roost::ui
