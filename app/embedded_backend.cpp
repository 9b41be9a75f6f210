#include "app/embedded_backend.h"

namespace roost {

EmbeddedBackend::EmbeddedBackend(Config config, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_onThread(new QObject)
{
    m_thread.setObjectName(QStringLiteral("backend"));
    m_onThread->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_onThread, &QObject::deleteLater);
    m_thread.start();
}

EmbeddedBackend::~EmbeddedBackend()
{
    post([this] { m_backend.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void EmbeddedBackend::start(const QString &dataDirectory)
{
    if (!dataDirectory.isEmpty())
        m_config.dataDirectory = dataDirectory;
    post([this, config = m_config] {
        try {
            if (!m_backend) {
                m_backend = std::make_unique<Backend>(config);
                m_backend->start([this](const QString &text) { Q_EMIT progressed(text); });
            }
            const Backend::SignIn demo = m_backend->demoAdmin();
            Q_EMIT ready(QUrl(m_backend->address()), demo.email, demo.password);
        } catch (const std::exception &error) {
            m_backend.reset();
            Q_EMIT failed(QString::fromUtf8(error.what()));
        }
    });
}

void EmbeddedBackend::createAdmin(const QString &name, const QString &email, const QString &password)
{
    post([this, name, email, password] {
        try {
            m_backend->createAdmin(email, name, password);
            Q_EMIT adminCreated();
        } catch (const std::exception &error) {
            Q_EMIT adminFailed(QString::fromUtf8(error.what()));
        }
    });
}

void EmbeddedBackend::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_onThread, std::move(work), Qt::QueuedConnection);
}

} // namespace roost
