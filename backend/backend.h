#pragma once

#include "backend/core/config.h"

#include <QString>

#include <functional>
#include <memory>

namespace roost {

/// The whole backend of one process: database, services, jobs, and the server on its port. Builds everything and hands
/// out references; nothing else knows all parts.
///
/// start() and stop() block for up to some seconds, so they belong on a thread that is not the GUI's, and that lives as
/// long as the process: the embedded PostgreSQL ends with the thread that started it.
class Backend
{
public:
    using Progress = std::function<void(const QString &)>; ///< called on the thread of start()

    explicit Backend(Config config);
    ~Backend(); ///< stop()

    /// Opens and migrates the database, fills it with demo data where asked to, and serves. Throws an exception whose
    /// text says what to do; nothing runs then.
    void start(const Progress &progress = {});

    /// Accepts nothing more, answers what is in work (up to 30 s), ends jobs and database. May be called twice.
    void stop();

    /// Reads certificate and key again, for the connections that come from now on. Throws Invalid when they are not
    /// good; those from before stay in use then. Without HTTPS there is nothing to do.
    void reloadCertificate();

    /// "http://127.0.0.1:8080", with the port in truth. After start().
    QString address() const;

    struct SignIn
    {
        QString email{};
        QString password{};
    };

    /// The demo's admin; empty texts without --demo.
    SignIn demoAdmin() const;

    /// An account with all roles. Throws Conflict (EMAIL_TAKEN), or Invalid for a bad address or a short password.
    void createAdmin(const QString &email, const QString &name, const QString &password);

private:
    class Running;

    Config m_config;
    std::unique_ptr<Running> m_running;
};

} // namespace roost
