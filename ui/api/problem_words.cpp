#include "ui/api/problem_words.h"

#include "ui/api/problem_figures.h"

#include <QCoreApplication>
#include <QHash>

namespace roost::ui {

namespace {

const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("UNAUTHENTICATED"),
         QT_TRANSLATE_NOOP("ServerProblem", "You are not signed in any more. Sign in again.")},
        {QStringLiteral("TOKEN_EXPIRED"),
         QT_TRANSLATE_NOOP("ServerProblem", "The session has expired. Sign in again.")},
        {QStringLiteral("SESSION_ENDED"), QT_TRANSLATE_NOOP("ServerProblem", "The session has ended. Sign in again.")},
        {QStringLiteral("BAD_REFRESH_TOKEN"),
         QT_TRANSLATE_NOOP("ServerProblem", "The session does not hold any more. Sign in again.")},
        {QStringLiteral("BAD_CREDENTIALS"),
         QT_TRANSLATE_NOOP("ServerProblem", "The address or the password is wrong.")},
        {QStringLiteral("ACCOUNT_SUSPENDED"), QT_TRANSLATE_NOOP("ServerProblem", "This account is suspended.")},
        {QStringLiteral("EMAIL_TAKEN"),
         QT_TRANSLATE_NOOP("ServerProblem", "There is an account with this address already.")},
        {QStringLiteral("PASSWORD"), QT_TRANSLATE_NOOP("ServerProblem", "This password is not good enough.")},
        {QStringLiteral("FORBIDDEN"), QT_TRANSLATE_NOOP("ServerProblem", "Your account may not do this.")},
        {QStringLiteral("OTHER_AUTHOR"), QT_TRANSLATE_NOOP("ServerProblem", "Only who wrote it changes it.")},
        {QStringLiteral("OWN_PROPERTY"), QT_TRANSLATE_NOOP("ServerProblem", "This is your own property.")},
        {QStringLiteral("OWN_ACCOUNT"),
         QT_TRANSLATE_NOOP("ServerProblem", "This cannot be done to one's own account.")},
        {QStringLiteral("NOT_FOUND"), QT_TRANSLATE_NOOP("ServerProblem", "It is not there, or not yours to see.")},
        {QStringLiteral("TAKEN"), QT_TRANSLATE_NOOP("ServerProblem", "At least one of the nights is taken.")},
        {QStringLiteral("WRONG_STATE"), QT_TRANSLATE_NOOP("ServerProblem", "Its present state does not allow this.")},
        {QStringLiteral("DUPLICATE"), QT_TRANSLATE_NOOP("ServerProblem", "It is there already.")},
        {QStringLiteral("TOO_MANY"), QT_TRANSLATE_NOOP("ServerProblem", "There are as many as may be.")},
        {QStringLiteral("VERSION_MISMATCH"),
         QT_TRANSLATE_NOOP("ServerProblem", "It has changed since. Read it again.")},
        {QStringLiteral("OVERTAKEN"),
         QT_TRANSLATE_NOOP("ServerProblem", "Somebody else has changed this just now. Try again.")},
        {QStringLiteral("CHANGED"), QT_TRANSLATE_NOOP("ServerProblem", "A later change concerns the same.")},
        {QStringLiteral("CHANGED_SINCE"),
         QT_TRANSLATE_NOOP("ServerProblem", "Other changes came after this one. Undo those first.")},
        {QStringLiteral("BOOKED"), QT_TRANSLATE_NOOP("ServerProblem", "Guests have booked by this change.")},
        {QStringLiteral("HAS_STAYS"), QT_TRANSLATE_NOOP("ServerProblem", "Stays are still to come.")},
        {QStringLiteral("REFERENCED"),
         QT_TRANSLATE_NOOP("ServerProblem", "It refers to something that is not there, or is still in use.")},
        {QStringLiteral("CHECK_FAILED"), QT_TRANSLATE_NOOP("ServerProblem", "A rule of the data does not allow this.")},
        {QStringLiteral("CONTENTION"), QT_TRANSLATE_NOOP("ServerProblem", "Many are at this at once. Try again.")},
        {QStringLiteral("KEY_REUSED"), QT_TRANSLATE_NOOP("ServerProblem", "This was sent before with other contents.")},
        {QStringLiteral("PHOTOS_CHANGED"),
         QT_TRANSLATE_NOOP("ServerProblem", "The photos have changed since. Read them again.")},
        {QStringLiteral("TOO_EARLY"), QT_TRANSLATE_NOOP("ServerProblem", "It is too early for this.")},
        {QStringLiteral("ALREADY_ARRIVED"), QT_TRANSLATE_NOOP("ServerProblem", "The guest has arrived already.")},
        {QStringLiteral("COSTS_MORE"), QT_TRANSLATE_NOOP("ServerProblem", "This costs more than was agreed.")},
        {QStringLiteral("HOST_WAIVES"), QT_TRANSLATE_NOOP("ServerProblem", "Only the host can waive the difference.")},
        {QStringLiteral("GUEST_PAYS"),
         QT_TRANSLATE_NOOP("ServerProblem", "This costs more, and only the guest can pay the difference.")},
        {QStringLiteral("PAYMENT_IN_PROGRESS"),
         QT_TRANSLATE_NOOP("ServerProblem", "A payment for this booking is under way.")},
        {QStringLiteral("PAYMENT_DECLINED"), QT_TRANSLATE_NOOP("ServerProblem", "The payment was declined.")},
        {QStringLiteral("OUTCOME_UNKNOWN"),
         QT_TRANSLATE_NOOP("ServerProblem", "It is not known yet whether this was done. Look again in a moment.")},
        {QStringLiteral("PUBLISHED"), QT_TRANSLATE_NOOP("ServerProblem", "What is published stays as it is.")},
        {QStringLiteral("ANSWERED"), QT_TRANSLATE_NOOP("ServerProblem", "This is answered already.")},
        {QStringLiteral("REVIEW_TOO_EARLY"),
         QT_TRANSLATE_NOOP("ServerProblem", "Reviews begin after the day of departure.")},
        {QStringLiteral("REVIEW_TOO_LATE"), QT_TRANSLATE_NOOP("ServerProblem", "The time for a review is over.")},
        {QStringLiteral("HAS_ADDRESS"),
         QT_TRANSLATE_NOOP("ServerProblem", "This calendar is read from its address, not from files.")},
        {QStringLiteral("NO_ADDRESS"),
         QT_TRANSLATE_NOOP("ServerProblem", "This calendar has no address. Send its file.")},
        {QStringLiteral("TOO_MANY_REQUESTS"), QT_TRANSLATE_NOOP("ServerProblem", "Too many requests. Wait a little.")},
        {QStringLiteral("UNAVAILABLE"),
         QT_TRANSLATE_NOOP("ServerProblem", "The server cannot do this at the moment. Try again soon.")},
        {QStringLiteral("DATABASE_UNAVAILABLE"),
         QT_TRANSLATE_NOOP("ServerProblem", "The database does not answer at the moment. Try again soon.")},
        {QStringLiteral("INTERNAL"),
         QT_TRANSLATE_NOOP("ServerProblem", "Something went wrong in the server. Its log says what.")},
        {QStringLiteral("REQUEST_TIMEOUT"), QT_TRANSLATE_NOOP("ServerProblem", "The request took too long.")},
        {QStringLiteral("MALFORMED"), QT_TRANSLATE_NOOP("ServerProblem", "The server could not read the request.")},
        {QStringLiteral("INVALID"), QT_TRANSLATE_NOOP("ServerProblem", "Some fields are not valid.")},
        {QStringLiteral("NOT_VALID"), QT_TRANSLATE_NOOP("ServerProblem", "Some fields are not valid.")},
        {QStringLiteral("REQUIRED"), QT_TRANSLATE_NOOP("ServerProblem", "This is needed.")},
        {QStringLiteral("FORMAT"), QT_TRANSLATE_NOOP("ServerProblem", "This does not have the right form.")},
        {QStringLiteral("TYPE"), QT_TRANSLATE_NOOP("ServerProblem", "This is of the wrong kind.")},
        {QStringLiteral("ENUM"), QT_TRANSLATE_NOOP("ServerProblem", "Choose one of the list.")},
        {QStringLiteral("RANGE"), QT_TRANSLATE_NOOP("ServerProblem", "This is outside of what is allowed.")},
        {QStringLiteral("OUT_OF_RANGE"), QT_TRANSLATE_NOOP("ServerProblem", "This is outside of what is allowed.")},
        {QStringLiteral("LENGTH"), QT_TRANSLATE_NOOP("ServerProblem", "This is too short or too long.")},
        {QStringLiteral("TOO_LONG"), QT_TRANSLATE_NOOP("ServerProblem", "This is too long.")},
        {QStringLiteral("TOO_SHORT"), QT_TRANSLATE_NOOP("ServerProblem", "This is too short.")},
        {QStringLiteral("TOO_SMALL"), QT_TRANSLATE_NOOP("ServerProblem", "This is too small.")},
        {QStringLiteral("TOO_LARGE"), QT_TRANSLATE_NOOP("ServerProblem", "This is too large.")},
        {QStringLiteral("UNIQUE"), QT_TRANSLATE_NOOP("ServerProblem", "This is there twice.")},
        {QStringLiteral("REPEATED"), QT_TRANSLATE_NOOP("ServerProblem", "This is there twice.")},
        {QStringLiteral("UNKNOWN"), QT_TRANSLATE_NOOP("ServerProblem", "This is not known.")},
        {QStringLiteral("CURRENCY"), QT_TRANSLATE_NOOP("ServerProblem", "This is in another currency.")},
        {QStringLiteral("ORDER"), QT_TRANSLATE_NOOP("ServerProblem", "The end comes before the beginning.")},
        {QStringLiteral("OVERLAP"), QT_TRANSLATE_NOOP("ServerProblem", "This overlaps another.")},
        {QStringLiteral("CHARACTER"),
         QT_TRANSLATE_NOOP("ServerProblem", "There is a character that cannot stand here.")},
        {QStringLiteral("IN_USE"), QT_TRANSLATE_NOOP("ServerProblem", "This is still in use.")},
        {QStringLiteral("OTHER_HOST"), QT_TRANSLATE_NOOP("ServerProblem", "The property is another host's.")},
        {QStringLiteral("NO_ADULT"), QT_TRANSLATE_NOOP("ServerProblem", "An adult must come along.")},
        {QStringLiteral("NOT_AN_IMAGE"),
         QT_TRANSLATE_NOOP("ServerProblem", "Must be a JPEG or PNG file that is not damaged.")},
        {QStringLiteral("BAD_TOKEN"),
         QT_TRANSLATE_NOOP("ServerProblem", "The link does not hold any more. Ask for a new one.")},
        {QStringLiteral("EXPIRED"), QT_TRANSLATE_NOOP("ServerProblem", "This has expired.")},
        {QStringLiteral("USED_UP"), QT_TRANSLATE_NOOP("ServerProblem", "This has been used as often as it may be.")},
        {QStringLiteral("OTHER_DATES"), QT_TRANSLATE_NOOP("ServerProblem", "This is for other days.")},
        {QStringLiteral("OTHER_STAY"), QT_TRANSLATE_NOOP("ServerProblem", "This is for other dates or guests.")},
        {QStringLiteral("PAST"), QT_TRANSLATE_NOOP("ServerProblem", "This is in the past.")},
        {QStringLiteral("NOT_PUBLISHED"), QT_TRANSLATE_NOOP("ServerProblem", "The property is not published.")},
        {QStringLiteral("MIN_NIGHTS"),
         QT_TRANSLATE_NOOP("ServerProblem", "The stay is too short for this day of arrival.")},
        {QStringLiteral("MAX_NIGHTS"),
         QT_TRANSLATE_NOOP("ServerProblem", "The stay is too long for this day of arrival.")},
        {QStringLiteral("CLOSED_TO_ARRIVAL"), QT_TRANSLATE_NOOP("ServerProblem", "No stay begins on this day.")},
        {QStringLiteral("CLOSED_TO_DEPARTURE"), QT_TRANSLATE_NOOP("ServerProblem", "No stay ends on this day.")},
        {QStringLiteral("ADVANCE_NOTICE"), QT_TRANSLATE_NOOP("ServerProblem", "The host needs more notice.")},
        {QStringLiteral("BOOKING_WINDOW"), QT_TRANSLATE_NOOP("ServerProblem", "This is too far ahead to be booked.")},
        {QStringLiteral("CAPACITY"), QT_TRANSLATE_NOOP("ServerProblem", "There is no room for so many guests.")},
        {QStringLiteral("PETS"), QT_TRANSLATE_NOOP("ServerProblem", "So many pets cannot come.")},
        {QStringLiteral("GAP"),
         QT_TRANSLATE_NOOP("ServerProblem", "Too few nights would be left free beside the stay.")},
    };
    return known;
}

} // namespace

QString problemSentence(const QString &code, const QString &detail)
{
    if (const auto known = sentenceWithFigures(detail))
        return *known;
    const auto *sentence = sentences().value(code);
    if (!sentence)
        return detail;
    const auto translated = QCoreApplication::translate("ServerProblem", sentence);
    const bool isTranslated = translated != QString::fromUtf8(sentence);
    return isTranslated || detail.isEmpty() ? translated : detail;
}

} // namespace roost::ui
