#include "backend/database/cluster/child_process.h"

#include "backend/database/cluster/lent_directory.h"
#include "backend/database/cluster/server_account.h"

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace roost {

namespace {

/// Between fork and exec: nothing here may allocate or lock.
void becomeChild(const ServerAccount &account, const QList<const LentDirectory *> &directories, pid_t parent)
{
    bool ready = setsid() >= 0 && account.enter();
    // After the change of account, which clears it.
    ready = ready && prctl(PR_SET_PDEATHSIG, SIGINT) == 0 && getppid() == parent;
    for (const LentDirectory *directory : directories)
        ready = ready && directory->lend();
    if (!ready)
        _exit(126);
}

} // namespace

void prepareChild(QProcess &process, const ServerAccount &account, const QList<const LentDirectory *> &directories)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QString::fromLocal8Bit(qgetenv("PATH")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier(
        [account, directories, parent = getpid()] { becomeChild(account, directories, parent); });
}

} // namespace roost
