#include "backend/database/cluster/server_account.h"

#include "backend/database/embedded_postgresql_error.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace roost {

namespace {

struct Passwd
{
    passwd entry{};
    std::array<char, 4096> buffer{};
    bool found = false;
};

Passwd accountByName(const char *name)
{
    Passwd result;
    passwd *found = nullptr;
    getpwnam_r(name, &result.entry, result.buffer.data(), result.buffer.size(), &found);
    result.found = found != nullptr;
    return result;
}

QString nameOf(uid_t user)
{
    passwd entry{};
    std::array<char, 4096> buffer{};
    passwd *found = nullptr;
    getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found);
    return found ? QString::fromLocal8Bit(found->pw_name) : QString::number(user);
}

ServerAccount unprivilegedAccount()
{
    for (const char *name : {"postgres", "nobody"}) {
        const Passwd account = accountByName(name);
        if (account.found)
            return {account.entry.pw_uid, account.entry.pw_gid, QString::fromLatin1(name), true};
    }
    throw EmbeddedPostgresqlError(
        QStringLiteral("PostgreSQL does not run as root, and there is no account \"postgres\" to run "
                       "it as. Start Roost as another user."));
}

} // namespace

ServerAccount ServerAccount::forCluster(const QString &clusterDirectory)
{
    struct stat status
    {
    };
    const bool exists = ::stat(QFile::encodeName(clusterDirectory).constData(), &status) == 0;
    if (geteuid() == 0 && !exists)
        return unprivilegedAccount();
    if (geteuid() == 0 && status.st_uid != 0)
        return {status.st_uid, status.st_gid, nameOf(status.st_uid), true};
    if (geteuid() == 0)
        throw EmbeddedPostgresqlError(
            QStringLiteral("%1 belongs to root, as which PostgreSQL does not run. Give it to the account "
                           "it shall run as (chown -R postgres), or choose another directory with "
                           "--data-dir.")
                .arg(clusterDirectory));
    if (exists && status.st_uid != geteuid())
        throw EmbeddedPostgresqlError(
            QStringLiteral("%1 belongs to the account %2. Start Roost as that account (or root), or "
                           "choose another directory with --data-dir.")
                .arg(clusterDirectory, nameOf(status.st_uid)));
    return {geteuid(), getegid(), currentName(), false};
}

QString ServerAccount::currentName()
{
    return nameOf(geteuid());
}

bool ServerAccount::enter() const
{
    return !isOther || (setgroups(0, nullptr) == 0 && setgid(group) == 0 && setuid(user) == 0);
}

void ServerAccount::own(const QString &path) const
{
    if (isOther && ::chown(QFile::encodeName(path).constData(), user, group) != 0)
        throw EmbeddedPostgresqlError(QStringLiteral("%1 cannot be given to the account %2: %3")
                                          .arg(path, name, QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace roost
