#pragma once

#include "backend/core/event_bus.h"
#include "backend/modules/guest/review.h"

namespace roost {

/// review_published: for the two sides of the stay.
class ReviewPublished : public Event
{
public:
    explicit ReviewPublished(Review review)
        : m_review(std::move(review))
    {
    }

    QString name() const override { return QStringLiteral("review_published"); }
    Audience audience() const override;
    QVariantMap payload() const override;

private:
    Review m_review;
};

} // namespace roost
