#pragma once

#include <QJsonObject>
#include <QString>

namespace roost {

/// A row of the outbox, topic "mail": the mail as it is sent.
struct MailRequest
{
    QString to{};
    QString subject{};
    QString text{};
    QString html{};

    static QString topic() { return QStringLiteral("mail"); }

    QJsonObject toJson() const;

    /// Texts that are not there are empty.
    static MailRequest fromJson(const QJsonObject &payload);
};

} // namespace roost
