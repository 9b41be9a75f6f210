#pragma once

#include "backend/modules/property/property.h"

#include <QByteArray>

#include <map>

namespace roost {

/// A picture of a seed's property, as JPEG.
struct SeedPhoto
{
    QByteArray large{}; ///< 800 × 600
    QByteArray small{}; ///< 320 × 240
    QByteArray sha256{};
};

/// Pictures for a few properties: drawn, a limited number of each type, and the same ones again for the next. Not
/// thread-safe.
class SeedPhotos
{
public:
    static constexpr int width = 800;
    static constexpr int height = 600;

    const SeedPhoto &photo(PropertyType type, int number);

private:
    std::map<std::pair<PropertyType, int>, SeedPhoto> m_photos;
};

} // namespace roost
