#include "backend/gateways/mail_message.h"

#include "backend/core/errors.h"
#include "backend/core/ids.h"

#include <QLocale>
#include <QRegularExpression>

namespace roost {
namespace {

constexpr qsizetype longestLine = 76;

bool isHeaderSafe(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar character) {
        return character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
               character == QChar::ParagraphSeparator;
    });
}

void requireAddress(const QString &pointer, const QString &address)
{
    static const QRegularExpression plainAddress(QStringLiteral("\\A[^\\s,;:<>()\\[\\]\"\\\\@]+@[A-Za-z0-9.-]+\\z"));
    if (address.size() > 320 || !isHeaderSafe(address) || !plainAddress.match(address).hasMatch())
        throw Invalid(pointer, QStringLiteral("NOT_AN_ADDRESS"), QStringLiteral("That is not one e-mail address."));
}

void requireHeaderSafe(const QString &pointer, const QString &text)
{
    if (!isHeaderSafe(text))
        throw Invalid(pointer, QStringLiteral("CONTROL_CHARACTER"), QStringLiteral("A header is one line of text."));
}

QByteArray rfc5322Date(const QDateTime &date)
{
    return QLocale::c().toString(date.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " +0000";
}

QByteArray displayName(const QString &name)
{
    static const QRegularExpression atoms(QStringLiteral("\\A[A-Za-z0-9 ]+\\z"));
    if (atoms.match(name).hasMatch())
        return name.toLatin1();
    QString quoted = name;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    const QByteArray encoded = encodedHeaderText(name);
    return encoded.startsWith("=?") ? encoded : "\"" + quoted.toLatin1() + "\"";
}

QByteArray part(const QByteArray &contentType, const QString &text)
{
    return "Content-Type: " + contentType +
           "; charset=utf-8\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
           quotedPrintable(text) + "\r\n";
}

} // namespace

QByteArray encodedHeaderText(const QString &text)
{
    const bool printable = std::all_of(text.begin(), text.end(), [](QChar character) {
        return character.unicode() >= 0x20 && character.unicode() < 0x7f;
    });
    if (printable && !text.contains(QStringLiteral("=?")) && text.size() < longestLine)
        return text.toLatin1();

    // 64 characters of a word, 12 of them around the text, and the header's name fit into a line; no character is split
    // between two words.
    constexpr qsizetype bytesPerWord = 39;
    QByteArrayList words;
    QByteArray chunk;
    for (const char32_t codePoint : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&codePoint, 1).toUtf8();
        if (chunk.size() + bytes.size() > bytesPerWord) {
            words.append("=?UTF-8?B?" + chunk.toBase64() + "?=");
            chunk.clear();
        }
        chunk += bytes;
    }
    words.append("=?UTF-8?B?" + chunk.toBase64() + "?=");
    return words.join("\r\n ");
}

QByteArray quotedPrintable(const QString &text)
{
    QString unified = text;
    unified.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');

    constexpr const char *digits = "0123456789ABCDEF";
    const QByteArray source = unified.toUtf8();
    QByteArray encoded;
    encoded.reserve(source.size() + source.size() / 8);
    qsizetype column = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const auto byte = static_cast<unsigned char>(source.at(i));
        if (byte == '\n') {
            encoded += "\r\n";
            column = 0;
            continue;
        }
        const bool isLast = i + 1 == source.size() || source.at(i + 1) == '\n';
        const bool isBlank = byte == ' ' || byte == '\t';
        const bool asItIs = (byte > 0x20 && byte < 0x7f && byte != '=') || (isBlank && !isLast);
        const qsizetype width = asItIs ? 1 : 3;
        if (column + width > longestLine - 1) { // the last column is for the soft break's "="
            encoded += "=\r\n";
            column = 0;
        }
        column += width;
        if (asItIs)
            encoded += source.at(i);
        else
            encoded.append('=').append(digits[byte >> 4U]).append(digits[byte & 0xfU]);
    }
    return encoded;
}

QByteArray mailMessage(const Mail &mail, const MailSender &sender, const QDateTime &date)
{
    requireAddress(QStringLiteral("/to"), mail.to);
    requireAddress(QStringLiteral("/from"), sender.address);
    requireHeaderSafe(QStringLiteral("/from"), sender.name);
    requireHeaderSafe(QStringLiteral("/subject"), mail.subject);
    static const QRegularExpression idCharacters(QStringLiteral("\\A[A-Za-z0-9._:-]+\\z"));
    if (!idCharacters.match(mail.messageId).hasMatch())
        throw Invalid(QStringLiteral("/message_id"), QStringLiteral("NOT_AN_ID"), QStringLiteral("Not a message id."));

    const QByteArray domain = sender.address.section(u'@', -1).toLatin1();
    QByteArray message = "From: " + displayName(sender.name) + " <" + sender.address.toUtf8() + ">\r\n" +
                         "To: " + mail.to.toUtf8() + "\r\n" + "Subject: " + encodedHeaderText(mail.subject) + "\r\n" +
                         "Date: " + rfc5322Date(date) + "\r\n" + "Message-ID: <" + mail.messageId.toLatin1() + "@" +
                         domain + ">\r\n" + "MIME-Version: 1.0\r\n" + "Auto-Submitted: auto-generated\r\n";
    if (mail.html.isEmpty())
        return message + part("text/plain", mail.text);

    const QByteArray boundary = "roost-" + newUuid().toString(QUuid::Id128).toLatin1();
    return message + "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n" + "--" +
           boundary + "\r\n" + part("text/plain", mail.text) + "--" + boundary + "\r\n" + part("text/html", mail.html) +
           "--" + boundary + "--\r\n";
}

} // namespace roost
