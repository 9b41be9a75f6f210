#include "backend/gateways/spool_sms_gateway.h"

#include "backend/core/errors.h"

#include <QRegularExpression>

namespace roost {

SpoolSmsGateway::SpoolSmsGateway(const QString &folder, const Clock &clock)
    : m_folder(folder)
    , m_clock(clock)
{
}

void SpoolSmsGateway::send(const QString &phone, const QString &text, const QString &messageId)
{
    static const QRegularExpression international(QStringLiteral("\\A\\+[0-9]{6,15}\\z"));
    if (!international.match(phone).hasMatch())
        throw Invalid(QStringLiteral("/phone"), QStringLiteral("NOT_A_NUMBER"),
                      QStringLiteral("That is not a number."));
    if (text.isEmpty())
        throw Invalid(QStringLiteral("/text"), QStringLiteral("EMPTY"), QStringLiteral("There is nothing to send."));
    if (messageId.contains(u'\n') || messageId.contains(u'\r'))
        throw Invalid(QStringLiteral("/message_id"), QStringLiteral("NOT_AN_ID"), QStringLiteral("Not a message id."));

    const QString content = QStringLiteral("To: %1\nDate: %2\nMessage-ID: %3\n\n%4\n")
                                .arg(phone, toRfc3339(m_clock.now()), messageId, text);
    m_folder.add(content.toUtf8(), QStringLiteral(".txt"));
}

} // namespace roost
