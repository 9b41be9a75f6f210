#pragma once

#include "ui/api/booking_types.h"
#include "ui/api/review_api.h"
#include "ui/pages/preview_dialog.h"

#include <QHash>

namespace roost::ui {

class StarRating;
class TextArea;

/// What a host says of a guest: stars for each point, and words. GUI thread.
class ReviewDialog : public PreviewDialog
{
    Q_OBJECT

public:
    ReviewDialog(PageContext &context, const Booking &booking, QWidget *parent = nullptr);

Q_SIGNALS:
    void written(const roost::ui::Review &review);

protected:
    void run() override;

private:
    StarRating *addStars(const QString &name);
    bool isComplete() const;

    ReviewApi m_api;
    QString m_bookingId;
    StarRating *m_overall = nullptr;
    QHash<QString, StarRating *> m_ratings; ///< by the API's word
    TextArea *m_text = nullptr;
};

} // namespace roost::ui
