#include "ui/widgets/calendar_text.h"

#include "ui/widgets/status_tokens.h"

#include <QCoreApplication>

#include <cmath>

namespace roost::ui {

namespace {

constexpr double firstShortened = 10'000;
constexpr qint64 secondsOfHour = 3'600;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

QString priceText(const CalendarProperty &property, const CalendarNight &night, const QLocale &locale)
{
    return Money{night.price, property.currency()}.toString(locale);
}

QString stateText(NightState state)
{
    switch (state) {
    case NightState::Free:
        return Text::tr("free");
    case NightState::Held:
        return Text::tr("held");
    case NightState::Booked:
        return Text::tr("booked");
    case NightState::Blocked:
        return Text::tr("blocked");
    case NightState::Imported:
        return Text::tr("taken in another calendar");
    }
    return {};
}

QString line(const QString &name, const QString &value)
{
    return QStringLiteral("<br>%1: %2").arg(name, value.toHtmlEscaped());
}

QString digits(double number, const QLocale &locale, int mostDecimals)
{
    return locale.toString(number, 'f', std::abs(number - std::round(number)) < 0.05 ? 0 : mostDecimals);
}

QStringList rulesOf(const CalendarNight &night, const QLocale &locale)
{
    QStringList rules;
    if (night.preparation)
        rules << Text::tr("to prepare for the next guest");
    if (night.minNights > 1)
        rules << Text::tr("at least %1 nights").arg(locale.toString(night.minNights));
    if (night.closedToArrival)
        rules << Text::tr("no arrivals");
    if (night.closedToDeparture)
        rules << Text::tr("no departures");
    return rules;
}

} // namespace

QString cellPrice(qint64 minor, const QString &currency, const QLocale &locale, int mostDecimals)
{
    const double units = Money{minor, currency}.toDouble();
    auto plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    if (units < firstShortened)
        return digits(units, plain, 0);
    return Text::tr("%1k", "thousands").arg(digits(units / 1000, plain, mostDecimals));
}

QString holdText(const QDateTime &expires, const QDateTime &now)
{
    const auto seconds = now.secsTo(expires);
    if (!expires.isValid() || seconds <= 0)
        return {};
    if (seconds >= secondsOfHour)
        return Text::tr("%1 h", "hours left").arg(seconds / secondsOfHour);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QStringList nameForms(const QString &name)
{
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return {name};
    const auto initials = words.first().left(1) + words.last().left(1);
    return {name, QStringLiteral("%1 %2.").arg(words.first(), words.last().left(1)), words.first(), initials};
}

QString titleOf(const CalendarClaim &claim)
{
    if (claim.booking)
        return claim.booking->guestName;
    const auto kind = claim.kind == CalendarClaim::Kind::Import ? Text::tr("Imported") : Text::tr("Blocked");
    return claim.note.isEmpty() ? kind : QStringLiteral("%1 · %2").arg(kind, claim.note);
}

QString claimToolTip(const CalendarClaim &claim, const QLocale &locale)
{
    auto text = QStringLiteral("<b>%1</b>").arg(titleOf(claim).toHtmlEscaped());
    const auto from = claim.booking ? claim.booking->checkIn : claim.from;
    const auto to = claim.booking ? claim.booking->checkOut : claim.to;
    text += QStringLiteral("<br>%1 – %2 · %3")
                .arg(dayText(from, locale), dayText(to, locale), nightsText(static_cast<int>(from.daysTo(to))));
    if (!claim.booking)
        return text;
    const auto &booking = *claim.booking;
    text += line(Text::tr("Status"), labelOf(bookingStatusFromCode(booking.status)));
    text += line(Text::tr("Guests"), locale.toString(booking.guests));
    text += line(Text::tr("Total"), booking.total.toString(locale));
    text += line(Text::tr("Payment"), booking.paid ? Text::tr("paid") : Text::tr("not paid"));
    text += line(Text::tr("Code"), booking.code);
    return text;
}

QString nightToolTip(const CalendarProperty &property, QDate night, const QLocale &locale)
{
    const auto *known = property.night(night);
    if (!known)
        return {};
    auto text = QStringLiteral("<b>%1 · %2</b>").arg(property.title().toHtmlEscaped(), dayText(night, locale));
    text += line(Text::tr("Price"), priceText(property, *known, locale) +
                                        (known->overridden ? Text::tr(", set for this night") : QString()));
    for (const auto &rule : rulesOf(*known, locale))
        text += QStringLiteral("<br>") + rule;
    return text;
}

QString propertyToolTip(const CalendarProperty &property, const StayQuote *quote, const QLocale &locale)
{
    auto text =
        QStringLiteral("<b>%1</b><br>%2").arg(property.title().toHtmlEscaped(), property.city().toHtmlEscaped());
    if (property.occupancy())
        text += line(Text::tr("Occupancy of the next 30 days"),
                     Text::tr("%1%", "a percentage").arg(locale.toString(*property.occupancy() * 100, 'f', 0)));
    if (quote)
        text += quote->bookable ? line(Text::tr("Free; the stay costs"), quote->total.toString(locale))
                                : line(Text::tr("Not free"), quote->obstacle);
    return text;
}

QString conflictText(const CalendarConflict &conflict, const QLocale &locale)
{
    return line(Text::tr("Conflict"), Text::tr("%1 has “%2” from %3 to %4", "calendar, event, dates")
                                          .arg(conflict.feedName, conflict.summary, dayText(conflict.from, locale),
                                               dayText(conflict.to, locale)));
}

QString cellDescription(const CalendarProperty &property, QDate night, const QLocale &locale)
{
    QStringList words{property.title(), dayText(night, locale)};
    if (const auto *known = property.night(night)) {
        words << priceText(property, *known, locale) << stateText(known->state);
        words << rulesOf(*known, locale);
    }
    if (const auto *claim = property.claimAt(night))
        words << titleOf(*claim);
    return words.join(QLatin1String(", "));
}

} // namespace roost::ui
