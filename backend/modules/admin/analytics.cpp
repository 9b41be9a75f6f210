#include "backend/modules/admin/analytics.h"

namespace roost {

DateRange comparedSpan(const DateRange &span, Comparison comparison)
{
    constexpr qint64 yearOfWeeks = 364;
    const qint64 back = comparison == Comparison::LastYear ? yearOfWeeks : span.nights();
    return {span.from.addDays(-back), span.to.addDays(-back)};
}

} // namespace roost
