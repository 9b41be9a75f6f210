#include "ui/shell/secret_store.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

namespace roost::ui {

namespace {

QString serviceName()
{
    return QStringLiteral("roost");
}

} // namespace

// A job has no parent: the keychain answers it even when the store is gone by then, and it deletes itself.

void SecretStore::read(const QString &key, QObject *context, std::function<void(const QString &)> callback)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this,
            [this, key, job, receiver = QPointer<QObject>(context), callback = std::move(callback)] {
                if (!receiver)
                    return;
                const bool isRead = job->error() == QKeychain::NoError;
                callback(isRead ? job->textData() : m_inMemory.value(key));
            });
    job->start();
}

void SecretStore::write(const QString &key, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(key);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, this, [this, key, secret, job] {
        if (job->error() == QKeychain::NoError) {
            m_inMemory.remove(key);
            return;
        }
        m_inMemory.insert(key, secret);
        if (!std::exchange(m_isTold, true))
            Q_EMIT keychainMissing();
    });
    job->start();
}

void SecretStore::remove(const QString &key)
{
    m_inMemory.remove(key);
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(key);
    job->start();
}

} // namespace roost::ui
