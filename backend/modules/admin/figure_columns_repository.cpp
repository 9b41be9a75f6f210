#include "backend/modules/admin/figure_columns_repository.h"

namespace roost {

Figures figuresFrom(const Row &row)
{
    return {.bookings = row.get<qint64>("bookings"),
            .confirmed = row.get<qint64>("confirmed"),
            .cancelled = row.get<qint64>("cancelled"),
            .withdrawn = row.get<qint64>("withdrawn"),
            .confirmedNights = row.get<qint64>("confirmed_nights"),
            .cancelledNights = row.get<qint64>("cancelled_nights"),
            .nights = row.get<qint64>("nights"),
            .revenue = row.get<qint64>("revenue_minor"),
            .stays = row.get<qint64>("stays"),
            .stayNights = row.get<qint64>("stay_nights"),
            .leadDays = row.get<qint64>("lead_days"),
            .fees = row.get<qint64>("fees_minor")};
}

} // namespace roost
