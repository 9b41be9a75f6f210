#pragma once

#include "backend/seed/copy_buffer.h"

#include <QByteArray>

#include <array>

namespace roost {

/// The tables that a seed fills, in the order of their foreign keys.
enum class SeedTable {
    Users,
    UserRoles,
    Properties,
    PropertyAmenities,
    PropertyPhotos,
    PhotoRenditions,
    Overrides,
    Bookings,
    BookingEvents,
    NightClaims,
    Payments,
    JournalEntries,
    Postings,
    StayEntries,
};

inline constexpr size_t seedTableCount = static_cast<size_t>(SeedTable::StayEntries) + 1;

/// Rows on their way to COPY, table by table.
class SeedTables
{
public:
    CopyBuffer &operator[](SeedTable table) { return m_buffers[static_cast<size_t>(table)]; }
    const CopyBuffer &operator[](SeedTable table) const { return m_buffers[static_cast<size_t>(table)]; }

private:
    std::array<CopyBuffer, seedTableCount> m_buffers;
};

} // namespace roost
