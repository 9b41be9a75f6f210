#include "backend/modules/guest/review_rules.h"

#include "backend/core/plain_text.h"

#include <QTimeZone>

namespace roost {

namespace {

constexpr int daysToReview = 14;
constexpr int mostStars = 5;

bool isStars(int number)
{
    return number >= 1 && number <= mostStars;
}

FieldError starsFault(const QString &pointer)
{
    return {pointer, QStringLiteral("RANGE"), QStringLiteral("Must be from 1 to 5.")};
}

QList<FieldError> ratingFaults(const ReviewRatings &ratings, ReviewSide side)
{
    const auto categories = categoriesOf(side);
    QList<FieldError> faults;
    for (const auto &[category, name] : enumNames<ReviewCategory>) {
        const QString pointer = QStringLiteral("/ratings/") + name;
        const bool isGiven = ratings.contains(category);
        if (!categories.contains(category) && isGiven)
            faults.append({pointer, QStringLiteral("UNKNOWN"), QStringLiteral("This side does not rate it.")});
        if (categories.contains(category) && !isGiven)
            faults.append({pointer, QStringLiteral("REQUIRED"), QStringLiteral("Is missing.")});
        if (categories.contains(category) && isGiven && !isStars(ratings.value(category)))
            faults.append(starsFault(pointer));
    }
    return faults;
}

} // namespace

ReviewWindow reviewWindow(const DateRange &stay, const QTime &checkOutTime, const QString &timeZone)
{
    QTimeZone zone(timeZone.toLatin1());
    if (!zone.isValid())
        zone = QTimeZone::utc();
    return {QDateTime(stay.to, checkOutTime, zone).toUTC(),
            QDateTime(stay.to.addDays(daysToReview), checkOutTime, zone).toUTC()};
}

void requireReviewable(BookingStatus status, const ReviewWindow &window, const QDateTime &now)
{
    using enum BookingStatus;
    if (status != Confirmed && status != CheckedIn && status != Completed)
        throw Conflict(QStringLiteral("WRONG_STATE"),
                       QStringLiteral("The booking is %1: there is no stay to review.").arg(toName(status)));
    if (status != Completed && now < window.opensAt)
        throw Conflict(QStringLiteral("REVIEW_TOO_EARLY"),
                       QStringLiteral("The booking is %1: it can be reviewed after check-out.").arg(toName(status)));
    if (now >= window.closesAt)
        throw Conflict(QStringLiteral("REVIEW_TOO_LATE"),
                       QStringLiteral("A stay can be reviewed for 14 days after check-out."));
}

QList<ReviewCategory> categoriesOf(ReviewSide side)
{
    using enum ReviewCategory;
    if (side == ReviewSide::Guest)
        return {Cleanliness, Accuracy, Communication, Location, CheckIn, Value};
    return {Cleanliness, Communication, HouseRules};
}

ReviewDraft checkedDraft(const ReviewDraft &draft, ReviewSide side)
{
    QList<FieldError> faults;
    if (!isStars(draft.overall))
        faults.append(starsFault(QStringLiteral("/overall")));
    faults += ratingFaults(draft.ratings, side);
    ReviewDraft checked = draft;
    checked.text =
        PlainTextRule{.pointer = QStringLiteral("/text"), .minimum = 0, .maximum = 5000}.apply(draft.text, faults);
    if (!faults.isEmpty())
        throw Invalid(faults);
    return checked;
}

} // namespace roost
