#include "ui/shell/profile_store.h"

#include <QSettings>

namespace roost::ui {

namespace {

const char *const placesKey = "places";
const char *const certificateKey = "connection/certificate";
constexpr QLatin1String embedded("embedded");

QString placeOf(const ServerProfile &profile)
{
    return profile.kind == ServerProfile::Kind::Embedded ? QString(embedded) : profile.server.toString();
}

ServerProfile profileAt(const QString &place)
{
    if (place == embedded)
        return {ServerProfile::Kind::Embedded, {}};
    return {ServerProfile::Kind::Server, QUrl(place)};
}

} // namespace

ProfileStore::ProfileStore(const QString &path)
    : m_path(path)
    , m_settings(open())
{
}

ProfileStore::~ProfileStore() = default;

std::unique_ptr<QSettings> ProfileStore::open() const
{
    if (m_path.isEmpty())
        return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("roost"),
                                           QStringLiteral("console"));
    return std::make_unique<QSettings>(m_path, QSettings::IniFormat);
}

QList<ServerProfile> ProfileStore::profiles() const
{
    QList<ServerProfile> profiles;
    const auto places = m_settings->value(QLatin1String(placesKey)).toStringList();
    for (const auto &place : places)
        profiles.append(profileAt(place));
    return profiles;
}

void ProfileStore::remember(const ServerProfile &profile)
{
    if (profile.kind == ServerProfile::Kind::Demo)
        return;
    auto places = m_settings->value(QLatin1String(placesKey)).toStringList();
    places.removeAll(placeOf(profile));
    places.prepend(placeOf(profile));
    m_settings->setValue(QLatin1String(placesKey), places);
}

void ProfileStore::forget(const ServerProfile &profile)
{
    auto places = m_settings->value(QLatin1String(placesKey)).toStringList();
    places.removeAll(placeOf(profile));
    m_settings->setValue(QLatin1String(placesKey), places);
    settingsOf(profile)->remove({});
}

QByteArray ProfileStore::trustedCertificate(const ServerProfile &profile) const
{
    return QByteArray::fromHex(settingsOf(profile)->value(QLatin1String(certificateKey)).toString().toLatin1());
}

void ProfileStore::trustCertificate(const ServerProfile &profile, const QByteArray &fingerprint)
{
    settingsOf(profile)->setValue(QLatin1String(certificateKey), QString::fromLatin1(fingerprint.toHex()));
}

std::unique_ptr<QSettings> ProfileStore::settingsOf(const ServerProfile &profile) const
{
    auto settings = open();
    settings->beginGroup(QStringLiteral("profiles"));
    settings->beginGroup(profile.id());
    return settings;
}

} // namespace roost::ui
