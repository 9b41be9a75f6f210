#include "ui/api/problem_figures.h"

#include "ui/api/booking_status.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QRegularExpression>

namespace roost::ui {

namespace {

/// As the server builds them. A sentence that could be taken for another's comes before it.
constexpr const char *sentences[] = {
    QT_TRANSLATE_NOOP("ServerProblem", "A stay that begins on %1 has %2 nights or more."),
    QT_TRANSLATE_NOOP("ServerProblem", "A stay that begins on %1 has %2 nights at the most."),
    QT_TRANSLATE_NOOP("ServerProblem", "No stay begins on %1."),
    QT_TRANSLATE_NOOP("ServerProblem", "No stay ends on %1."),
    QT_TRANSLATE_NOOP("ServerProblem", "The host needs notice: arrive on %1 or later."),
    QT_TRANSLATE_NOOP("ServerProblem", "Arrivals can be booked up to %1."),
    QT_TRANSLATE_NOOP("ServerProblem", "There is room for %1 guests."),
    QT_TRANSLATE_NOOP("ServerProblem", "%1 pets may come at the most."),
    QT_TRANSLATE_NOOP("ServerProblem", "The stay would leave fewer than %1 nights free beside it; arrive or leave so "
                                       "that none, or more, are left."),
    QT_TRANSLATE_NOOP("ServerProblem", "These nights are booked or held: %1 and others."),
    QT_TRANSLATE_NOOP("ServerProblem", "These nights are booked or held: %1."),
    QT_TRANSLATE_NOOP("ServerProblem", "All changes together must lie within %1 nights."),
    QT_TRANSLATE_NOOP("ServerProblem", "On %1, max_nights would be less than min_nights."),
    QT_TRANSLATE_NOOP("ServerProblem", "Guests have booked by this change: %1."),
    QT_TRANSLATE_NOOP("ServerProblem", "A property may have %1 rules."),
    QT_TRANSLATE_NOOP("ServerProblem", "A property has %1 photos at the most."),
    QT_TRANSLATE_NOOP("ServerProblem", "A property listens to %1 calendars at the most."),
    QT_TRANSLATE_NOOP("ServerProblem", "A property has %1 addresses at the most."),
    QT_TRANSLATE_NOOP("ServerProblem", "Must be in the property's currency, %1."),
    QT_TRANSLATE_NOOP("ServerProblem", "The currency of a property, %1, stays."),
    QT_TRANSLATE_NOOP("ServerProblem", "Must be from %1 to %2 minor units."),
    QT_TRANSLATE_NOOP("ServerProblem", "Must be at least %1 pixels wide and high."),
    QT_TRANSLATE_NOOP("ServerProblem", "Must have %1 to %2 characters."),
    QT_TRANSLATE_NOOP("ServerProblem", "Must be %1 nights at the most."),
    QT_TRANSLATE_NOOP("ServerProblem", "Must be from %1 to %2."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking has moved to %1 meanwhile; look again."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking is in %1."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking was paid in %1."),
    QT_TRANSLATE_NOOP("ServerProblem", "The amount is above zero, and %1 at the most."),
    QT_TRANSLATE_NOOP("ServerProblem", "The stay costs %1 more there; it moves when the difference is waived."),
    QT_TRANSLATE_NOOP("ServerProblem", "The guest arrives on %1; it is not that day yet."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking is %1 and cannot become %2."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking is %1; it cannot be changed so."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking is %1; it cannot be changed."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking is %1; it cannot be relocated."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking is %1; there is nothing to refund."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking is %1: there is no stay to review."),
    QT_TRANSLATE_NOOP("ServerProblem", "The booking is %1: it can be reviewed after check-out."),
    QT_TRANSLATE_NOOP("ServerProblem", "The coupon is good from %1 on."),
    QT_TRANSLATE_NOOP("ServerProblem", "The coupon is for stays of %1 nights or more."),
};

struct Pattern
{
    QRegularExpression expression{};
    const char *sentence = nullptr;
};

QList<Pattern> patterns()
{
    QList<Pattern> all;
    for (const auto *sentence : sentences) {
        auto text = QRegularExpression::escape(QString::fromUtf8(sentence));
        for (const auto *place : {"\\%1", "\\%2"})
            text.replace(QLatin1String(place), QStringLiteral("(.+?)"));
        all.append({QRegularExpression(QRegularExpression::anchoredPattern(text)), sentence});
    }
    return all;
}

/// A day, a number or a status as the person reads it; anything else as it stands.
QString figureText(const QString &text)
{
    const QLocale locale;
    if (const auto day = QDate::fromString(text, Qt::ISODate); day.isValid())
        return locale.toString(day, QLocale::ShortFormat);
    bool isNumber = false;
    const auto number = text.toLongLong(&isNumber);
    if (isNumber)
        return locale.toString(number);
    const auto status = bookingStatusFromCode(text);
    return codeOf(status) == text ? locale.toLower(labelOf(status)) : text;
}

QString figuresText(const QString &text)
{
    QStringList figures;
    const auto parts = text.split(QStringLiteral(", "));
    for (const auto &part : parts)
        figures << figureText(part);
    return figures.join(QStringLiteral(", "));
}

} // namespace

std::optional<QString> sentenceWithFigures(const QString &detail)
{
    static const auto known = patterns();
    for (const auto &pattern : known) {
        const auto match = pattern.expression.match(detail);
        if (!match.hasMatch())
            continue;
        auto sentence = QCoreApplication::translate("ServerProblem", pattern.sentence);
        sentence.replace(QStringLiteral("%1"), figuresText(match.captured(1)));
        return sentence.replace(QStringLiteral("%2"), figuresText(match.captured(2)));
    }
    return {};
}

} // namespace roost::ui
