#include "ui/shell/palette_finder.h"

#include "ui/widgets/theme.h"

#include <QLocale>

namespace roost::ui {

namespace {
constexpr int longestList = 5;
}

PaletteFinder::PaletteFinder(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_bookings(context.api)
    , m_properties(context.api)
    , m_guests(context.api)
{
}

void PaletteFinder::find(const QString &text, const Found &found)
{
    const auto give = [this, found](const auto &listing, const std::optional<Problem> &) {
        QList<PaletteItem> items;
        for (const auto &entry : listing.items)
            items.append(itemOf(entry));
        found(items);
    };
    m_properties.list({.text = text}, {}, longestList, this, give);
    m_bookings.list({.text = text}, {}, longestList, this, give);
    if (m_context.isHost())
        m_guests.list({.text = text}, {}, longestList, this, give);
}

PaletteItem PaletteFinder::itemOf(const Booking &booking) const
{
    const auto text = QStringLiteral("%1 · %2 · %3").arg(booking.code, booking.guestName, booking.propertyTitle);
    const auto note = QLocale().toString(booking.checkIn, QLocale::ShortFormat);
    return {tr("Booking"), text, note, m_context.theme.icon(QStringLiteral("bookings")),
            [this, id = booking.id] { m_context.host.openPage(QStringLiteral("bookings"), id); }};
}

PaletteItem PaletteFinder::itemOf(const Property &property) const
{
    const auto text = QStringLiteral("%1 · %2").arg(property.title, property.city);
    return {tr("Property"), text, {}, m_context.theme.icon(QStringLiteral("property")), [this, id = property.id] {
                m_context.host.openPage(QStringLiteral("properties"), id);
            }};
}

PaletteItem PaletteFinder::itemOf(const Guest &guest) const
{
    return {tr("Guest"), guest.name, tr("%n stays", nullptr, guest.stays),
            m_context.theme.icon(QStringLiteral("guest")),
            [this, id = guest.id] { m_context.host.openPage(QStringLiteral("guests"), id); }};
}

} // namespace roost::ui
