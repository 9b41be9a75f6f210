#include "backend/database/server_epoch.h"

#include "backend/database/database.h"

namespace roost {

qint64 nextServerEpoch(Database &database)
{
    return database.read(
        [](Session &session) { return session.one("SELECT nextval('server_epochs') AS epoch").get<qint64>("epoch"); });
}

} // namespace roost
