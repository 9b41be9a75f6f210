#include "backend/seed/seed_writer.h"

#include "backend/modules/booking/booking_figures.h"
#include "backend/modules/booking/line_document.h"
#include "backend/modules/payment/ledger.h"
#include "backend/modules/property/photo.h"
#include "backend/seed/seed_id.h"

#include <algorithm>
#include <cmath>

namespace roost {

namespace {

/// What a booking's only charge so far left on each account.
LedgerBalance balanceOf(const QList<Posting> &charge, const Currency &currency)
{
    const Money nothing(0, currency);
    LedgerBalance balance{nothing, nothing, nothing, nothing};
    for (const Posting &posting : charge) {
        switch (posting.account) {
        case LedgerAccount::Cash:
            break;
        case LedgerAccount::GuestDeposits:
            balance.guestDeposits += -posting.amount;
            break;
        case LedgerAccount::HostPayable:
            balance.hostPayable += -posting.amount;
            break;
        case LedgerAccount::PlatformRevenue:
            balance.platformRevenue += -posting.amount;
            break;
        case LedgerAccount::TaxPayable:
            balance.taxPayable += -posting.amount;
            break;
        }
    }
    return balance;
}

/// Where it was booked: some of each, without a random number of its own.
const char *channelOf(const Booking &booking)
{
    static constexpr const char *channels[] = {"direct", "direct", "app", "partner"};
    return channels[booking.code.back().unicode() % 4];
}

} // namespace

void SeedWriter::add(const SeedUser &user)
{
    m_countries.insert(user.id, user.country);
    m_tables[SeedTable::Users]
        .id(user.id)
        .text(user.email)
        .text(user.name)
        .text(user.country)
        .text(user.passwordHash)
        .instant(user.createdAt)
        .endRow();
    for (const QString &role : roleNames(user.roles))
        m_tables[SeedTable::UserRoles].id(user.id).text(role).endRow();
}

void SeedWriter::add(const SeedProperty &seed)
{
    const Property &property = seed.property;
    m_tables[SeedTable::Properties]
        .id(property.id)
        .id(property.hostId)
        .text(toName(property.status))
        .text(property.title)
        .text(property.description)
        .text(toName(property.type))
        .text(property.address)
        .text(property.city)
        .text(property.country)
        .real(property.latitude.value())
        .real(property.longitude.value())
        .text(property.timeZone)
        .integer(property.maxGuests)
        .integer(property.bedrooms)
        .integer(property.bathrooms)
        .time(property.checkInTime)
        .time(property.checkOutTime)
        .boolean(property.instantBook)
        .text(toName(property.cancellationPolicy))
        .text(property.currency().code())
        .bigint(property.basePrice.minor())
        .bigint(property.weekendPrice.value().minor())
        .bigint(property.cleaningFee.minor())
        .integer(property.includedGuests)
        .bigint(property.extraGuestFee.minor())
        .integer(property.minNights)
        .integer(property.maxNights)
        .integer(property.maxPets)
        .bigint(property.petFee.minor())
        .hundredths(static_cast<int>(std::lround(property.rating.value() * 100)))
        .integer(property.reviewCount)
        .instant(property.publishedAt.value())
        .instant(property.createdAt)
        .instant(property.updatedAt)
        .texts(property.tags)
        .endRow();
    for (const QString &amenity : property.amenities)
        m_tables[SeedTable::PropertyAmenities].id(property.id).text(amenity).endRow();

    QList<QDate> nights = seed.tariff.overrides().keys();
    std::sort(nights.begin(), nights.end());
    for (const QDate night : nights) {
        const NightlyOverride &entry = *seed.tariff.overrideOf(night);
        CopyBuffer &row = m_tables[SeedTable::Overrides];
        row.id(property.id).date(night).bigint(entry.price.value().minor());
        if (entry.minNights)
            row.integer(*entry.minNights);
        else
            row.null();
        row.endRow();
    }
}

void SeedWriter::add(const SeedPhoto &seed, PhotoId id, int position, const Property &property)
{
    m_tables[SeedTable::PropertyPhotos]
        .id(property.id)
        .id(id)
        .integer(position)
        .text(QStringLiteral("A drawing of a %1 in %2").arg(toName(property.type), property.city))
        .integer(SeedPhotos::width)
        .integer(SeedPhotos::height)
        .bytes(seed.sha256)
        .instant(property.createdAt)
        .endRow();
    for (const PhotoSize size : {PhotoSize::Small, PhotoSize::Medium, PhotoSize::Large})
        m_tables[SeedTable::PhotoRenditions]
            .id(property.id)
            .id(id)
            .text(toName(size))
            .bytes(size == PhotoSize::Small ? seed.small : seed.large)
            .endRow();
}

void SeedWriter::add(const SeedBooking &seed, const Property &property)
{
    const Booking &booking = seed.booking;
    m_tables[SeedTable::Bookings]
        .id(booking.propertyId)
        .id(booking.id)
        .text(booking.code)
        .id(booking.guestId)
        .id(booking.hostId)
        .text(toName(booking.status))
        .date(booking.stay.from)
        .date(booking.stay.to)
        .integer(booking.guests)
        .text(booking.total.currency().code())
        .bigint(booking.nightsAmount.minor())
        .bigint(booking.feesAmount.minor())
        .bigint(booking.taxesAmount.minor())
        .bigint(booking.serviceFee.minor())
        .bigint(booking.hostFee.minor())
        .text(toName(booking.cancellationPolicy))
        .instant(booking.holdExpiresAt.value_or(QDateTime()))
        .instant(booking.confirmedAt.value_or(QDateTime()))
        .instant(booking.cancelledAt.value_or(QDateTime()))
        .instant(booking.createdAt)
        .instant(booking.createdAt)
        .text(m_countries.value(booking.guestId))
        .literal(channelOf(booking))
        .json(lineDocument(seed.price.lines))
        .endRow();
    addTimeline(booking);
    addMoney(seed);
    count(seed, property);
}

void SeedWriter::addClaims(QList<SeedBooking> bookings, const Property &property)
{
    std::sort(bookings.begin(), bookings.end(),
              [](const SeedBooking &a, const SeedBooking &b) { return a.booking.stay.from < b.booking.stay.from; });
    for (const SeedBooking &seed : std::as_const(bookings)) {
        const Booking &booking = seed.booking;
        if (!isOccupying(booking.status) && !isHolding(booking.status))
            continue;
        m_tables[SeedTable::NightClaims]
            .id(booking.propertyId)
            .id(ClaimId(uuidAt(booking.createdAt, m_random)))
            .range(property.claimedNights(booking.stay))
            .literal("BOOKING")
            .id(booking.id)
            .instant(booking.holdExpiresAt.value_or(QDateTime()))
            .literal("")
            .id(booking.guestId)
            .instant(booking.createdAt)
            .endRow();
    }
}

void SeedWriter::addBlock(const Property &property, const DateRange &nights, const QString &note, const QDateTime &at)
{
    m_tables[SeedTable::NightClaims]
        .id(property.id)
        .id(ClaimId(uuidAt(at, m_random)))
        .range(nights)
        .literal("BLOCK")
        .null()
        .null()
        .text(note)
        .id(property.hostId)
        .instant(at)
        .endRow();
}

void SeedWriter::addTimeline(const Booking &booking)
{
    const bool requested = booking.status == BookingStatus::Requested;
    const BookingStatus first = requested ? BookingStatus::Requested : BookingStatus::Pending;
    int sequence = 1;
    addEvent(booking, sequence++, "created", std::nullopt, first, booking.guestId, booking.createdAt);
    if (booking.confirmedAt)
        addEvent(booking, sequence++, "confirmed", BookingStatus::Pending, BookingStatus::Confirmed, booking.guestId,
                 *booking.confirmedAt);
    const QDateTime arrival = booking.stay.from.startOfDay(Qt::UTC).addSecs(15 * 3600);
    const QDateTime departure = booking.stay.to.startOfDay(Qt::UTC).addSecs(10 * 3600);
    switch (booking.status) {
    case BookingStatus::CheckedIn:
    case BookingStatus::Completed:
        addEvent(booking, sequence++, "checked_in", BookingStatus::Confirmed, BookingStatus::CheckedIn, booking.hostId,
                 arrival);
        if (booking.status == BookingStatus::Completed)
            addEvent(booking, sequence++, "completed", BookingStatus::CheckedIn, BookingStatus::Completed,
                     booking.hostId, departure);
        break;
    case BookingStatus::NoShow:
        addEvent(booking, sequence++, "no_show", BookingStatus::Confirmed, BookingStatus::NoShow, booking.hostId,
                 arrival.addDays(1));
        break;
    case BookingStatus::Cancelled:
        addEvent(booking, sequence++, "cancelled", BookingStatus::Confirmed, BookingStatus::Cancelled, booking.guestId,
                 booking.cancelledAt.value());
        break;
    case BookingStatus::Expired:
        addEvent(booking, sequence++, "expired", BookingStatus::Pending, BookingStatus::Expired, {},
                 booking.createdAt.addSecs(900));
        break;
    default:
        break;
    }
}

void SeedWriter::addEvent(const Booking &booking, int sequence, const char *kind, std::optional<BookingStatus> from,
                          BookingStatus to, UserId actor, const QDateTime &at)
{
    CopyBuffer &row = m_tables[SeedTable::BookingEvents];
    row.id(booking.propertyId).id(booking.id).integer(sequence).literal(kind);
    if (from)
        row.text(toName(*from));
    else
        row.null();
    row.text(toName(to)).id(actor).instant(at).endRow();
}

void SeedWriter::addMoney(const SeedBooking &seed)
{
    const Booking &booking = seed.booking;
    if (!booking.confirmedAt)
        return;
    const QList<Posting> charge =
        postingsOfCharge(booking.total, booking.taxesAmount, booking.serviceFee + booking.hostFee);
    const PaymentId chargeId = addPayment(booking, PaymentKind::Charge, booking.total, {}, *booking.confirmedAt);
    addEntry(booking, chargeId, QStringLiteral("charge"), charge, *booking.confirmedAt);
    if (seed.refunded.minor() == 0)
        return;
    const QDateTime at = booking.cancelledAt.value();
    const PaymentId refundId = addPayment(booking, PaymentKind::Refund, seed.refunded, chargeId, at);
    const Money noTaxes(0, seed.price.currency);
    addEntry(booking, refundId, QStringLiteral("refund"),
             postingsOfRefund(balanceOf(charge, seed.price.currency), seed.refunded, noTaxes), at);
}

PaymentId SeedWriter::addPayment(const Booking &booking, PaymentKind kind, const Money &amount, PaymentId refundOf,
                                 const QDateTime &at)
{
    const PaymentId id(uuidAt(at, m_random));
    m_tables[SeedTable::Payments]
        .id(booking.propertyId)
        .id(id)
        .id(booking.id)
        .text(toName(kind))
        .literal("SUCCEEDED")
        .text(amount.currency().code())
        .bigint(amount.minor())
        .literal("sandbox")
        .literal("sandbox:ok")
        .text(QStringLiteral("seed_") + booking.code)
        .id(refundOf)
        .instant(at)
        .instant(at)
        .endRow();
    return id;
}

void SeedWriter::addEntry(const Booking &booking, PaymentId payment, const QString &kind,
                          const QList<Posting> &postings, const QDateTime &at)
{
    const JournalId entry(uuidAt(at, m_random));
    m_tables[SeedTable::JournalEntries]
        .id(booking.propertyId)
        .id(entry)
        .id(booking.id)
        .id(payment)
        .text(kind)
        .instant(at)
        .endRow();
    int position = 0;
    for (const Posting &posting : postings) {
        m_tables[SeedTable::Postings]
            .id(booking.propertyId)
            .id(entry)
            .integer(position++)
            .text(toName(posting.account))
            .id(posting.account == LedgerAccount::HostPayable ? booking.hostId : UserId())
            .text(posting.amount.currency().code())
            .bigint(posting.amount.minor())
            .endRow();
    }
}

void SeedWriter::count(const SeedBooking &seed, const Property &property)
{
    const Booking &booking = seed.booking;
    const QList<NightRevenue> nights = revenueByNight(seed.price.lines);
    StayEntry made =
        booking.confirmedAt ? entryOfConfirmation(booking, property, nights) : entryOfCreation(booking, property);
    made.bookings = 1;
    addEntry(booking, property, made, booking.confirmedAt.value_or(booking.createdAt));
    if (booking.status == BookingStatus::Cancelled)
        addEntry(booking, property, entryOfCancellation(booking, property, nights), booking.cancelledAt.value());
}

void SeedWriter::addEntry(const Booking &booking, const Property &property, const StayEntry &entry, const QDateTime &at)
{
    if (m_figures)
        m_figures->add(entry, property, channelOf(booking), m_countries.value(booking.guestId), at);
    CopyBuffer &row = m_tables[SeedTable::StayEntries];
    row.id(entry.propertyId).id(booking.id).instant(at).date(entry.bookedOn).date(entry.arrival);
    row.integer(static_cast<int>(entry.nights));
    for (const int count : {entry.bookings, entry.confirmed, entry.cancelled, entry.withdrawn, entry.stays})
        row.smallint(count);
    row.text(entry.currency.code()).text(m_countries.value(booking.guestId)).literal(channelOf(booking));
    row.bigint(entry.fees).bigints(entry.nightRevenue).endRow();
}

} // namespace roost
