#include "backend/modules/calendar/import_assignment.h"

#include <QMap>

#include <algorithm>

namespace roost {

namespace {

struct Owner
{
    CalendarFeedId feedId{};
    const CalendarEvent *event = nullptr;

    friend bool operator==(const Owner &, const Owner &) = default;
};

const Claim *claimOn(QDate night, const QList<Claim> &claims)
{
    const auto found =
        std::find_if(claims.begin(), claims.end(), [&](const Claim &claim) { return claim.nights.contains(night); });
    return found == claims.end() ? nullptr : &*found;
}

void addCollision(QList<Collision> &collisions, const Owner &owner, const Claim &claim, QDate night)
{
    const QUuid takenBy = claim.bookingId ? claim.bookingId->uuid() : claim.id.uuid();
    const auto known = std::find_if(collisions.begin(), collisions.end(), [&](const Collision &collision) {
        return collision.feedId == owner.feedId && collision.takenBy == takenBy;
    });
    if (known == collisions.end()) {
        collisions.append({owner.feedId, claim.kind, takenBy, {night, night.addDays(1)}, *owner.event});
        return;
    }
    known->nights = {std::min(known->nights.from, night), std::max(known->nights.to, night.addDays(1))};
}

/// The nights after every stay, up to the first that somebody has.
void addPreparation(QMap<QDate, Owner> &owners, const FeedEvents &feed, const QList<Claim> &others,
                    const DateRange &window, int preparationNights)
{
    for (const CalendarEvent &event : feed.events) {
        const Owner owner{feed.feedId, &event};
        const bool isOver = event.nights.to <= window.from;
        const bool hasItsLastNight = isOver || owners.value(event.nights.to.addDays(-1)) == owner;
        if (!hasItsLastNight || !event.isStay())
            continue;
        const DateRange after{event.nights.to, event.nights.to.addDays(preparationNights)};
        const DateRange free = after.intersected(window);
        for (QDate night = free.from; night < free.to; night = night.addDays(1)) {
            if (owners.contains(night) || claimOn(night, others))
                break;
            owners.insert(night, owner);
        }
    }
}

/// Nights in a row that have the same owner become one claim.
QList<Claim> claimsOf(const QMap<QDate, Owner> &owners)
{
    QList<Claim> claims;
    Owner last;
    for (auto night = owners.begin(); night != owners.end(); ++night) {
        const bool continues =
            !claims.isEmpty() && claims.constLast().nights.to == night.key() && night.value() == last;
        if (continues) {
            claims.last().nights.to = night.key().addDays(1);
            continue;
        }
        last = night.value();
        claims.append({.nights = {night.key(), night.key().addDays(1)},
                       .kind = ClaimKind::Import,
                       .note = last.event->summary,
                       .feedId = last.feedId,
                       .eventUid = last.event->uid});
    }
    return claims;
}

} // namespace

ImportAssignment assignNights(const QList<FeedEvents> &feeds, const QList<Claim> &others, const DateRange &window,
                              int preparationNights)
{
    ImportAssignment assignment;
    QMap<QDate, Owner> owners;
    for (const FeedEvents &feed : feeds) {
        for (const CalendarEvent &event : feed.events) {
            const Owner owner{feed.feedId, &event};
            const DateRange wanted = event.nights.intersected(window);
            for (QDate night = wanted.from; night < wanted.to; night = night.addDays(1)) {
                if (const Claim *claim = claimOn(night, others); !claim)
                    owners.insert(night, owners.value(night, owner));
                else if (claim->kind != ClaimKind::Import)
                    addCollision(assignment.collisions, owner, *claim, night);
            }
        }
    }
    for (const FeedEvents &feed : feeds)
        addPreparation(owners, feed, others, window, preparationNights);
    assignment.wanted = claimsOf(owners);
    return assignment;
}

} // namespace roost
