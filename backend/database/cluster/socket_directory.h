#pragma once

#include <QString>

namespace roost {

struct ServerAccount;

/// Prepares the directory that the server's unix socket lies in, which only its account (and root) can enter, without
/// what an earlier run left there. It is `socket/` in the data directory, or, since the path of a socket has at most
/// 107 bytes, one with a short name under XDG_RUNTIME_DIR, /run or the temporary directory. The same one at every
/// start. Throws EmbeddedPostgresqlError.
QString prepareSocketDirectory(const QString &dataDirectory, const ServerAccount &account);

} // namespace roost
