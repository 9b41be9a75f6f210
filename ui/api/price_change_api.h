#pragma once

#include "ui/api/calendar_types.h"

namespace roost::ui {

/// One edit of nights of some properties; its dates are the change's.
struct PriceEdit
{
    QStringList propertyIds{};
    AvailabilityChange change{}; ///< without blocks, which are no matter of prices

    QJsonObject toJson() const;
};

/// What nights are sold by.
struct NightTerms
{
    Money price{};
    int minNights = 1;
    int maxNights = 0;
    bool closedToArrival = false;
    bool closedToDeparture = false;

    bool operator==(const NightTerms &) const;
};

/// What a change did to prices and restrictions, or would do.
struct PriceChange
{
    /// A run of nights, [from, to), that are sold by other terms now.
    struct Run
    {
        QString propertyId{};
        QDate from{};
        QDate to{};
        NightTerms before{};
        NightTerms after{};
    };

    QString id{}; ///< empty: a preview, or all was so already
    QList<Run> runs{};

    static PriceChange fromJson(const QJsonObject &object);
};

/// Prices and restrictions of many properties at once, and the way back. GUI thread; a callback is dropped when its
/// context is gone.
class PriceChangeApi
{
public:
    /// The most edits that one call may carry, and the most properties of one edit.
    static constexpr int maxEdits = 1'000;
    static constexpr int maxProperties = 100;

    explicit PriceChangeApi(ApiClient &client);

    /// Changes nothing. A problem's pointers begin with /changes/0 for the first edit.
    void preview(const QList<PriceEdit> &edits, QObject *context, Answer<PriceChange> callback);

    /// All or nothing.
    void apply(const QList<PriceEdit> &edits, QObject *context, Answer<PriceChange> callback);

    /// Gives the change that takes it back, whose own undo makes it again. 409 BOOKED or CHANGED_SINCE.
    void undo(const QString &changeId, QObject *context, Answer<PriceChange> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
