#pragma once

#include <QProcess>

namespace roost {

class LentDirectory;
struct ServerAccount;

/// Prepares a program of PostgreSQL as a child: it runs as the account, with the directories lent to it, in a session
/// of its own (Ctrl+C in the terminal is not for it), with a bare environment in English, and gets SIGINT when the
/// thread that starts it ends, however that ends. The arguments live until the child has started.
void prepareChild(QProcess &process, const ServerAccount &account, const QList<const LentDirectory *> &directories);

} // namespace roost
