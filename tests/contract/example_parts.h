#pragma once

#include "tests/contract/examples.h"

namespace roost::test {

/// What the examples are made of.

/// An address that no account has yet.
QString uniqueEmail();

/// As YYYY-MM-DD.
QString day(int daysFromToday);

/// The dates and guests of a stay that is two months away.
QJsonObject stay();

/// A published property of the demo's host; its id.
QString newProperty(ContractServer &server);

/// The body of a booking of the stay.
QJsonObject bookingOf(const QString &property);

/// A PENDING booking of the demo's guest, at a property of its own; its id.
QString newBooking(ContractServer &server);

/// The same, CONFIRMED.
QString paidBooking(ContractServer &server);

/// An account of its own, so that what is done to it troubles no other test; signed in.
QJsonObject newSession(ContractServer &server, const QString &email);

/// The id of the first item of a list, once it has one: what jobs do takes a moment.
QString firstItem(HttpClient &client, const QString &target);

/// A call without a body.
Call plain(const QString &target);

/// An example that only reads.
Example get(Account account, const QString &target);

} // namespace roost::test
