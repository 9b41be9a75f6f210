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

TemplateValues valuesOf(const BookingNotice &notice, const NoticeSubject &subject)
{
    const bool givesBack = notice.refund && notice.refund->minor() > 0;
    const QString refund = givesBack ? notice.refund->toString() : QString();
    return {
        {QStringLiteral("code"), subject.code},
        {QStringLiteral("guest_name"), subject.guest.name},
        {QStringLiteral("host_name"), subject.host.name},
        {QStringLiteral("property_title"), subject.propertyTitle},
        {QStringLiteral("property_city"), subject.propertyCity},
        {QStringLiteral("check_in"), longDate(subject.stay.from)},
        {QStringLiteral("check_out"), longDate(subject.stay.to)},
        {QStringLiteral("check_in_time"), clockTime(subject.checkInTime)},
        {QStringLiteral("check_out_time"), clockTime(subject.checkOutTime)},
        {QStringLiteral("nights"), counted(subject.stay.nights(), QStringLiteral("night"), QStringLiteral("nights"))},
        {QStringLiteral("guests"), counted(subject.guests, QStringLiteral("guest"), QStringLiteral("guests"))},
        {QStringLiteral("total"), subject.total.toString()},
        {QStringLiteral("reason_sentence"), notice.reason.isEmpty()
                                                ? QStringLiteral("No reason was given.")
                                                : QStringLiteral("The reason: %1").arg(notice.reason)},
        {QStringLiteral("refund"), refund},
        {QStringLiteral("refund_sentence"),
         givesBack ? QStringLiteral("%1 is refunded.").arg(refund) : QStringLiteral("Nothing is refunded.")},
    };
}

QString templateOf(NoticeKind kind, Recipient recipient)
{
    return toName(kind) + u'_' + toName(recipient) + QStringLiteral(".txt");
}

} // namespace

QList<Recipient> recipientsOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::BookingRequested:
    case NoticeKind::ReviewedByGuest:
        return {Recipient::Host};
    case NoticeKind::BookingConfirmed:
    case NoticeKind::BookingChanged:
    case NoticeKind::BookingRelocated:
    case NoticeKind::BookingCancelled:
    case NoticeKind::PaymentTooLate:
    case NoticeKind::ReviewsPublished:
        return {Recipient::Guest, Recipient::Host};
    case NoticeKind::BookingAccepted:
    case NoticeKind::BookingDeclined:
    case NoticeKind::BookingCheckedIn:
    case NoticeKind::BookingCompleted:
    case NoticeKind::BookingNoShow:
    case NoticeKind::BookingExpired:
    case NoticeKind::PaymentRefunded:
    case NoticeKind::ReviewedByHost:
        break;
    }
    return {Recipient::Guest};
}

NoticeText writeHeadline(const BookingNotice &notice, Recipient recipient, const NoticeSubject &subject)
{
    return fillHeadline(templateOf(notice.kind, recipient), valuesOf(notice, subject));
}

NoticeText writeNotice(const BookingNotice &notice, Recipient recipient, const NoticeSubject &subject)
{
    return fillNotice(templateOf(notice.kind, recipient), QStringLiteral("booking_details"), valuesOf(notice, subject));
}

} // namespace roost
