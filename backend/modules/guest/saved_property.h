#pragma once

#include "backend/modules/property/property.h"

namespace roost {

/// A property that somebody keeps in mind, as a list shows it.
struct SavedProperty
{
    PropertyId propertyId{};
    QString title{};
    QString city{};
    QString country{};
    PropertyType type = PropertyType::Apartment;
    Money basePrice{}; ///< of a night
    std::optional<double> rating{};
    int reviewCount = 0;
    bool offered = true; ///< still published
    QDateTime savedAt{};
};

/// A place in a list of saved properties.
struct SavedPosition
{
    QDateTime savedAt{};
    PropertyId propertyId{};
};

} // namespace roost
