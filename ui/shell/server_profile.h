#pragma once

#include <QString>
#include <QUrl>

namespace roost::ui {

/// Where a person works: the embedded backend, its demo, or a server. Names the settings and secrets kept for it.
struct ServerProfile
{
    enum class Kind { Embedded, Demo, Server };

    Kind kind = Kind::Embedded;
    QUrl server{}; ///< of Server

    /// "embedded", "demo", or the server's host and port: a key of settings and keychain.
    QString id() const;

    /// For people: "embedded", "demo", "roost.example.com".
    QString name() const;

    bool operator==(const ServerProfile &other) const { return kind == other.kind && server == other.server; }
};

} // namespace roost::ui
