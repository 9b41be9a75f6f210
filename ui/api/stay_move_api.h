#pragma once

#include "ui/api/answer.h"
#include "ui/api/money.h"

#include <QDate>
#include <QString>

namespace roost::ui {

/// Where a stay is to be instead: on other nights of its property, or in another property on its own nights.
struct StayMove
{
    QString bookingId{};
    QString propertyId{}; ///< empty: stays where it is
    QDate checkIn{};      ///< invalid: keeps its nights
    QDate checkOut{};
    bool waiveDifference = false; ///< what costs more leaves the guest's price as it was

    bool operator==(const StayMove &) const = default;
};

/// What a move does to the price, or would do.
struct StayMovePrice
{
    Money total{};      ///< the new one
    Money difference{}; ///< new less old
    Money charge{};     ///< what the guest would have to pay first
    Money refund{};     ///< what goes back to the guest

    static StayMovePrice fromJson(const QJsonObject &object);
};

/// Moving stays. GUI thread; a callback is dropped when its context is gone.
class StayMoveApi
{
public:
    explicit StayMoveApi(ApiClient &client);

    /// Changes nothing. 409 TAKEN or WRONG_STATE.
    void preview(const StayMove &move, QObject *context, Answer<StayMovePrice> callback);

    /// 403 GUEST_PAYS and 409 COSTS_MORE, unless the difference is waived.
    void apply(const StayMove &move, QObject *context, Answer<StayMovePrice> callback);

private:
    void send(const StayMove &move, const QUrlQuery &parameters, QObject *context, Answer<StayMovePrice> callback);

    ApiClient &m_client;
};

} // namespace roost::ui
