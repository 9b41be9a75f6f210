#pragma once

#include "backend/core/clock.h"
#include "backend/gateways/sms_gateway.h"
#include "backend/gateways/spool_folder.h"

namespace roost {

/// Puts each text message as a .txt file into a folder: headers, an empty line, the text, in UTF-8. Any thread.
class SpoolSmsGateway : public SmsGateway
{
public:
    SpoolSmsGateway(const QString &folder, const Clock &clock);

    QString name() const override { return QStringLiteral("spool"); }

    /// Throws Invalid for a number that is not in international form (+436641234567) or an empty text.
    void send(const QString &phone, const QString &text, const QString &messageId) override;

private:
    SpoolFolder m_folder;
    const Clock &m_clock;
};

} // namespace roost
