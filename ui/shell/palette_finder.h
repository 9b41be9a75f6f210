#pragma once

#include "ui/api/booking_api.h"
#include "ui/api/guest_api.h"
#include "ui/api/property_api.h"
#include "ui/pages/page.h"
#include "ui/shell/palette_item.h"

namespace roost::ui {

/// Finds bookings, properties and guests by name or code for the command palette. GUI thread.
class PaletteFinder : public QObject
{
    Q_OBJECT

public:
    using Found = std::function<void(const QList<PaletteItem> &)>;

    PaletteFinder(const PageContext &context, QObject *parent);

    /// Answers several times, with properties, bookings and guests as they come.
    void find(const QString &text, const Found &found);

private:
    PaletteItem itemOf(const Booking &booking) const;
    PaletteItem itemOf(const Property &property) const;
    PaletteItem itemOf(const Guest &guest) const;

    PageContext m_context;
    BookingApi m_bookings;
    PropertyApi m_properties;
    GuestApi m_guests;
};

} // namespace roost::ui
