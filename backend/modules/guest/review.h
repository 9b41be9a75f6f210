#pragma once

#include "backend/core/enum_names.h"
#include "backend/core/ids.h"

#include <QDateTime>
#include <QMap>

#include <optional>

namespace roost {

/// Who wrote a review: the guest of the property, or the host of the guest.
enum class ReviewSide { Guest, Host };

template <>
inline constexpr auto enumNames<ReviewSide> = std::to_array<EnumName<ReviewSide>>({
    {ReviewSide::Guest, QLatin1StringView("guest")},
    {ReviewSide::Host, QLatin1StringView("host")},
});

enum class ReviewCategory { Cleanliness, Accuracy, Communication, Location, CheckIn, Value, HouseRules };

template <>
inline constexpr auto enumNames<ReviewCategory> = std::to_array<EnumName<ReviewCategory>>({
    {ReviewCategory::Cleanliness, QLatin1StringView("cleanliness")},
    {ReviewCategory::Accuracy, QLatin1StringView("accuracy")},
    {ReviewCategory::Communication, QLatin1StringView("communication")},
    {ReviewCategory::Location, QLatin1StringView("location")},
    {ReviewCategory::CheckIn, QLatin1StringView("check_in")},
    {ReviewCategory::Value, QLatin1StringView("value")},
    {ReviewCategory::HouseRules, QLatin1StringView("house_rules")},
});

/// Stars, 1 to 5, by category.
using ReviewRatings = QMap<ReviewCategory, int>;

/// What one side says of a stay, with the names that a list shows.
struct Review
{
    ReviewId id{};
    PropertyId propertyId{};
    QString propertyTitle{};
    BookingId bookingId{};
    ReviewSide side = ReviewSide::Guest;
    UserId authorId{};
    QString authorName{}; ///< the first name only
    UserId subjectId{};   ///< the other side
    QString subjectName{};
    int overall = 0; ///< stars, 1 to 5
    ReviewRatings ratings{};
    QString text{};
    std::optional<QString> response{}; ///< the host's
    std::optional<QDateTime> respondedAt{};
    QDateTime createdAt{};
    QDateTime updatedAt{};
    QDateTime closesAt{}; ///< when it is published at the latest
    std::optional<QDateTime> publishedAt{};
    qint64 version = 1;
};

/// What somebody writes of a stay.
struct ReviewDraft
{
    BookingId bookingId{};
    int overall = 0;
    ReviewRatings ratings{};
    QString text{};
};

/// What an author changes; a part that is not given stays.
struct ReviewChange
{
    std::optional<int> overall{};
    ReviewRatings ratings{}; ///< only those that change
    std::optional<QString> text{};
};

/// Which reviews a list has. Neither property nor booking: those that one has written or received.
struct ReviewFilter
{
    std::optional<PropertyId> propertyId{};
    std::optional<BookingId> bookingId{};
    std::optional<ReviewSide> side{};
};

} // namespace roost
