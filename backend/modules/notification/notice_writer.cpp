#include "backend/modules/notification/notice_writer.h"

#include <QLocale>

namespace roost {
namespace {

QString counted(qint64 count, const QString &one, const QString &many)
{
    return QStringLiteral("%1 %2").arg(count).arg(count == 1 ? one : many);
}

QString longDate(QDate date)
{
    return QLocale::c().toString(date, QStringLiteral("ddd d MMM yyyy"));
}

QString clockTime(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

TemplateValues valuesOf(const BookingNotice &notice, const Booking &booking, const Property &property)
{
    const bool givesBack = notice.refund && notice.refund->minor() > 0;
    const QString refund = givesBack ? notice.refund->toString() : QString();
    return {
        {QStringLiteral("code"), booking.code},
        {QStringLiteral("guest_name"), booking.guestName},
        {QStringLiteral("host_name"), property.hostName},
        {QStringLiteral("property_title"), booking.propertyTitle},
        {QStringLiteral("property_city"), booking.propertyCity},
        {QStringLiteral("check_in"), longDate(booking.stay.from)},
        {QStringLiteral("check_out"), longDate(booking.stay.to)},
        {QStringLiteral("check_in_time"), clockTime(property.checkInTime)},
        {QStringLiteral("check_out_time"), clockTime(property.checkOutTime)},
        {QStringLiteral("nights"), counted(booking.stay.nights(), QStringLiteral("night"), QStringLiteral("nights"))},
        {QStringLiteral("guests"), counted(booking.guests, QStringLiteral("guest"), QStringLiteral("guests"))},
        {QStringLiteral("total"), booking.total.toString()},
        {QStringLiteral("refund"), refund},
        {QStringLiteral("refund_sentence"),
         givesBack ? QStringLiteral("%1 is refunded.").arg(refund) : QStringLiteral("Nothing is refunded.")},
    };
}

/// Paragraphs are apart by an empty line.
QString htmlParagraphs(const QStringList &paragraphs)
{
    QString html;
    for (const QString &paragraph : paragraphs)
        html += QStringLiteral("<p style=\"margin:12px 0;\">") + paragraph + QStringLiteral("</p>");
    return html;
}

} // namespace

QList<Recipient> recipientsOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::BookingRequested:
        return {Recipient::Host};
    case NoticeKind::BookingConfirmed:
    case NoticeKind::BookingCancelled:
    case NoticeKind::PaymentTooLate:
        return {Recipient::Guest, Recipient::Host};
    case NoticeKind::BookingExpired:
    case NoticeKind::PaymentRefunded:
        break;
    }
    return {Recipient::Guest};
}

NoticeText writeNotice(const BookingNotice &notice, Recipient recipient, const Booking &booking,
                       const Property &property)
{
    const QString name = toName(notice.kind) + u'_' + toName(recipient) + QStringLiteral(".txt");
    const QStringList paragraphs = mailTemplate(name).trimmed().split(QStringLiteral("\n\n"));
    const QStringList content = paragraphs.mid(1);

    TemplateValues values = valuesOf(notice, booking, property);
    NoticeText written;
    written.title = fillTemplate(paragraphs.first(), values);
    written.body = fillTemplate(content.mid(1).join(QStringLiteral("\n\n")), values);

    TemplateValues escaped = escapedForHtml(values);
    values.insert(QStringLiteral("content"), fillTemplate(content.join(QStringLiteral("\n\n")), values));
    written.text = fillTemplate(mailTemplate(QStringLiteral("layout.txt")), values);

    escaped.insert(QStringLiteral("title"), written.title.toHtmlEscaped());
    escaped.insert(QStringLiteral("content"), fillTemplate(htmlParagraphs(content), escaped));
    written.html = fillTemplate(mailTemplate(QStringLiteral("layout.html")), escaped);
    return written;
}

} // namespace roost
