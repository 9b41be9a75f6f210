#pragma once

#include <QByteArray>
#include <QString>

namespace roost {

/// A secret that is handed out once, to a sign-in or in a mail: 32 random bytes as base64url. Only its SHA-256 is ever
/// stored.
class SecretToken
{
public:
    static SecretToken create();
    explicit SecretToken(QString text)
        : m_text(std::move(text))
    {
    }

    QString text() const { return m_text; }
    QByteArray hash() const;

private:
    QString m_text;
};

} // namespace roost
