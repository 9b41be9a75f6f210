#include "backend/modules/user/secret_file.h"

#include "backend/core/errors.h"
#include "backend/modules/user/secret_token.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <unistd.h>

namespace roost {

namespace {

/// Under a name of its own first, so that nobody reads half a key; the link fails when another program was faster.
void createSecret(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile draft(path + u'.' + QUuid::createUuid().toString(QUuid::WithoutBraces));
    const QByteArray secret = SecretToken::create().text().toLatin1();
    const bool written = draft.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner) &&
                         draft.write(secret) == secret.size() && draft.flush();
    const QString reason = draft.errorString();
    if (written)
        ::link(QFile::encodeName(draft.fileName()).constData(), QFile::encodeName(path).constData());
    draft.remove();
    if (!written)
        throw Unavailable(QStringLiteral("The key of the tokens cannot be written to %1: %2").arg(path, reason));
}

} // namespace

QByteArray loadOrCreateSecret(const QString &path)
{
    if (!QFile::exists(path))
        createSecret(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Unavailable(
            QStringLiteral("The key of the tokens cannot be read from %1: %2").arg(path, file.errorString()));
    const QByteArray secret = file.readAll().trimmed();
    if (secret.isEmpty())
        throw Unavailable(QStringLiteral("The key of the tokens in %1 is empty; remove the file.").arg(path));
    return secret;
}

} // namespace roost
