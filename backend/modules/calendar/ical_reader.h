#pragma once

#include "backend/modules/calendar/calendar_event.h"

#include <QByteArray>

namespace roost {

/// Reads iCalendar (RFC 5545) as other platforms write it: with a byte-order mark, bare line feeds, and what else they
/// get wrong.
///
/// All-day events are their dates; events with times take the nights between the local dates of their start and end at
/// the property, floating times being local ones. An event without an end, or of no length, takes the night of its day.
/// Cancelled and transparent events take none. Repeating events are expanded within the window, up to 1,000 instances
/// each, with their exceptions.
///
/// window: only events that touch it are given. Throws Invalid, with a detail for the host: NOT_A_CALENDAR, TRUNCATED
/// (so that a transfer which broke off frees no nights), TOO_MANY_EVENTS. Pure; any thread.
CalendarContent readCalendar(const QByteArray &document, const QByteArray &timeZone, const DateRange &window);

} // namespace roost
