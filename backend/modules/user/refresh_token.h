#pragma once

#include <QByteArray>
#include <QString>

namespace roost {

/// The long-lived half of a sign-in: 32 random bytes as base64url. Only its SHA-256 is ever stored.
class RefreshToken
{
public:
    static RefreshToken create();
    explicit RefreshToken(QString text)
        : m_text(std::move(text))
    {
    }

    QString text() const { return m_text; }
    QByteArray hash() const;

private:
    QString m_text;
};

} // namespace roost
