#include "backend/modules/guest/review_event.h"

#include "backend/core/clock.h"

namespace roost {

Audience ReviewPublished::audience() const
{
    return {.users = {m_review.authorId, m_review.subjectId}};
}

QVariantMap ReviewPublished::payload() const
{
    return {{QStringLiteral("review_id"), m_review.id.toString()},
            {QStringLiteral("booking_id"), m_review.bookingId.toString()},
            {QStringLiteral("property_id"), m_review.propertyId.toString()},
            {QStringLiteral("side"), toName(m_review.side)},
            {QStringLiteral("overall"), m_review.overall},
            {QStringLiteral("at"), toRfc3339(m_review.publishedAt.value())}};
}

} // namespace roost
