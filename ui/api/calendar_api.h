#pragma once

#include "ui/api/calendar_types.h"

class QObject;

namespace roost::ui {

/// Nights of properties: read and change. GUI thread; a callback is dropped when its context is gone.
class CalendarApi
{
public:
    /// The most changes that one call may carry.
    static constexpr int maxChanges = 100;

    explicit CalendarApi(ApiClient &client);

    /// What comes is read on another thread: a window of a year has megabytes.
    void load(const CalendarQuery &query, QObject *context, Answer<CalendarListPage> callback);

    /// All or nothing. 409 TAKEN when a night to be blocked is not free.
    void update(const QString &propertyId, const QList<AvailabilityChange> &changes, QObject *context,
                Answer<PropertyCalendar> callback);

    /// A stay in each property.
    void quotes(const StayQuery &query, QObject *context, Answer<Listing<StayQuote>> callback);

    void explain(const QString &propertyId, QDate night, QObject *context, Answer<NightExplanation> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
