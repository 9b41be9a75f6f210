#pragma once

#include "backend/database/row.h"
#include "backend/modules/admin/figures.h"

namespace roost {

/// The columns of figures as all statements name them, summed up.
inline constexpr const char *figureSums = R"sql(
       sum(bookings)::bigint AS bookings, sum(confirmed)::bigint AS confirmed, sum(cancelled)::bigint AS cancelled,
       sum(withdrawn)::bigint AS withdrawn, sum(confirmed_nights)::bigint AS confirmed_nights,
       sum(cancelled_nights)::bigint AS cancelled_nights, sum(nights)::bigint AS nights,
       sum(revenue_minor)::bigint AS revenue_minor, sum(stays)::bigint AS stays,
       sum(stay_nights)::bigint AS stay_nights, sum(lead_days)::bigint AS lead_days,
       sum(fees_minor)::bigint AS fees_minor
    )sql";

/// A row that has them; available nights are no part of it.
Figures figuresFrom(const Row &row);

} // namespace roost
