#pragma once

#include "backend/backend.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <memory>

namespace roost {

/// The backend of a console, on a thread of its own that lives as long as this object. Lives on the GUI thread, which
/// it never blocks but in its destructor.
class EmbeddedBackend : public QObject
{
    Q_OBJECT

public:
    explicit EmbeddedBackend(Config config, QObject *parent = nullptr);
    ~EmbeddedBackend() override; ///< stops the backend, and waits for it

    /// Starts, or tries again; a backend that runs already is ready at once. An empty directory leaves the configured
    /// one.
    void start(const QString &dataDirectory);

    /// Answered by adminCreated or adminFailed.
    void createAdmin(const QString &name, const QString &email, const QString &password);

Q_SIGNALS:
    void progressed(const QString &text);
    /// With the demo's admin to sign in as, or empty texts.
    void ready(const QUrl &address, const QString &email, const QString &password);
    void failed(const QString &text);
    void adminCreated();
    void adminFailed(const QString &text);

private:
    /// Runs on the thread of the backend, after what was asked for before.
    void post(std::function<void()> work);

    Config m_config;
    QThread m_thread;
    QObject *m_onThread;
    std::unique_ptr<Backend> m_backend; ///< of the backend's thread
};

} // namespace roost
