#pragma once

#include "backend/core/enum_names.h"
#include "backend/core/ids.h"

#include <QDateTime>
#include <QSize>

namespace roost {

/// How large a photo is wanted: its longer side in pixels at the most. A smaller photo stays as it is.
enum class PhotoSize {
    Small,  ///< 320
    Medium, ///< 800
    Large,  ///< 1,600
};

template <>
inline constexpr auto enumNames<PhotoSize> = std::to_array<EnumName<PhotoSize>>({
    {PhotoSize::Small, QLatin1StringView("small")},
    {PhotoSize::Medium, QLatin1StringView("medium")},
    {PhotoSize::Large, QLatin1StringView("large")},
});

/// A photo of a property. The first in their order is its cover.
struct Photo
{
    PropertyId propertyId{};
    PhotoId id{};
    QString altText{};   ///< what it shows, for who does not see it; up to 300 characters, may be empty
    QSize size{};        ///< of the large one, in pixels
    QByteArray sha256{}; ///< of the file as it was sent
    QDateTime createdAt{};
};

/// Where a photo comes in the order, and how it is described.
struct PhotoPlace
{
    PhotoId id{};
    QString altText{};
};

/// A photo as it is shown.
struct PhotoImage
{
    PhotoId id{};
    QByteArray jpeg{};
    bool isPublic = false; ///< everybody may see it: the property is published
};

} // namespace roost
