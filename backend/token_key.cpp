#include "backend/token_key.h"

#include "backend/modules/user/secret_file.h"

#include <QDir>

namespace roost {

AccessTokens accessTokens(const Config &config, const Clock &clock)
{
    const QByteArray secret = config.tokenSecret.isEmpty()
                                  ? loadOrCreateSecret(QDir(config.dataDirectory).filePath(QStringLiteral("token.key")))
                                  : config.tokenSecret.toUtf8();
    return {secret, std::chrono::seconds(config.accessTokenSeconds), clock};
}

} // namespace roost
