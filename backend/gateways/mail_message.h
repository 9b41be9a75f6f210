#pragma once

#include "backend/gateways/mail_gateway.h"

#include <QByteArray>
#include <QDateTime>

namespace roost {

/// Who a mail comes from.
struct MailSender
{
    QString name = QStringLiteral("Roost");
    QString address = QStringLiteral("no-reply@roost.localhost");
};

/// The mail as it goes over the wire: RFC 5322 headers, RFC 2047 words for what is not ASCII, text and HTML as
/// multipart/alternative in quoted-printable, lines ended by CRLF and at most 76 characters long.
///
/// Throws Invalid when the recipient is not one plain address, or when a line break or another control character would
/// get into a header.
QByteArray mailMessage(const Mail &mail, const MailSender &sender, const QDateTime &date);

/// A header's value: as it is when it is printable ASCII, else encoded words, folded.
QByteArray encodedHeaderText(const QString &text);

/// RFC 2045: quoted-printable of UTF-8 text. Any line end becomes CRLF.
QByteArray quotedPrintable(const QString &text);

} // namespace roost
