#include "backend/modules/notification/booking_mail.h"

#include "backend/http/json_value.h"

#include <stdexcept>

namespace roost {
namespace {

constexpr QLatin1StringView noticeMember("notice");

QJsonObject toJson(const NoticeSubject::Person &person)
{
    return {{QStringLiteral("id"), person.id.toString()},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("email"), person.email}};
}

QJsonObject toJson(const NoticeSubject &subject)
{
    return {{QStringLiteral("property_id"), subject.propertyId.toString()},
            {QStringLiteral("code"), subject.code},
            {QStringLiteral("guest"), toJson(subject.guest)},
            {QStringLiteral("host"), toJson(subject.host)},
            {QStringLiteral("property_title"), subject.propertyTitle},
            {QStringLiteral("property_city"), subject.propertyCity},
            {QStringLiteral("check_in"), http::toJson(subject.stay.from)},
            {QStringLiteral("check_out"), http::toJson(subject.stay.to)},
            {QStringLiteral("check_in_time"), subject.checkInTime.toString(Qt::ISODate)},
            {QStringLiteral("check_out_time"), subject.checkOutTime.toString(Qt::ISODate)},
            {QStringLiteral("guests"), subject.guests},
            {QStringLiteral("total"), http::toJson(subject.total)}};
}

NoticeSubject::Person personFrom(const QJsonObject &json)
{
    return {.id = UserId::parse(json.value(u"id").toString()).value_or(UserId()),
            .name = json.value(u"name").toString(),
            .email = json.value(u"email").toString()};
}

QDate dateFrom(const QJsonValue &json)
{
    return QDate::fromString(json.toString(), Qt::ISODate);
}

QTime timeFrom(const QJsonValue &json)
{
    return QTime::fromString(json.toString(), Qt::ISODate);
}

NoticeSubject subjectFrom(const QJsonObject &json, BookingId booking)
{
    return {.bookingId = booking,
            .propertyId = PropertyId::parse(json.value(u"property_id").toString()).value_or(PropertyId()),
            .code = json.value(u"code").toString(),
            .guest = personFrom(json.value(u"guest").toObject()),
            .host = personFrom(json.value(u"host").toObject()),
            .propertyTitle = json.value(u"property_title").toString(),
            .propertyCity = json.value(u"property_city").toString(),
            .stay = {dateFrom(json.value(u"check_in")), dateFrom(json.value(u"check_out"))},
            .checkInTime = timeFrom(json.value(u"check_in_time")),
            .checkOutTime = timeFrom(json.value(u"check_out_time")),
            .guests = json.value(u"guests").toInt(),
            .total = http::moneyFromJson(json.value(u"total"), QStringLiteral("/total"))};
}

} // namespace

QJsonObject BookingMail::toJson() const
{
    return {{noticeMember, notice.toJson()},
            {QStringLiteral("recipient"), toName(recipient)},
            {QStringLiteral("subject"), roost::toJson(subject)}};
}

MailRequest mailOf(const QJsonObject &payload)
{
    if (!payload.contains(noticeMember))
        return MailRequest::fromJson(payload);
    const auto notice = BookingNotice::fromJson(payload.value(noticeMember).toObject());
    const auto recipient = fromName<Recipient>(payload.value(u"recipient").toString());
    if (!recipient)
        throw std::invalid_argument("not a mail");
    const auto subject = subjectFrom(payload.value(u"subject").toObject(), notice.bookingId);
    const NoticeText written = writeNotice(notice, *recipient, subject);
    const auto &person = *recipient == Recipient::Guest ? subject.guest : subject.host;
    return {person.email, written.title, written.text, written.html};
}

} // namespace roost
