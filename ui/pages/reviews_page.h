#pragma once

#include "ui/api/booking_api.h"
#include "ui/api/review_api.h"
#include "ui/pages/page.h"

class QPushButton;
class QVBoxLayout;

namespace roost::ui {

class DropdownButton;
class StateView;
class TaskCard;

/// Reviews that a host has received and written, those to answer, and the stays to review. GUI thread.
class ReviewsPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Reviews"); }
    QWidget *toolBar() override;
    void activate(const QString &argument) override;
    void reload() override;
    bool isLoaded() const override;

private:
    QWidget *buildContent();
    void loadReviews(const QString &cursor);
    void showReviews(const Listing<Review> &page, bool isFirst);
    void clearCards();
    void loadStays();
    void showStays(const QList<Booking> &stays);
    void write(const Booking &booking);

    PageContext &m_context;
    ReviewApi m_reviews;
    BookingApi m_bookings;
    DropdownButton *m_side = nullptr;
    QVBoxLayout *m_cards = nullptr;
    QPushButton *m_more = nullptr;
    TaskCard *m_toWrite = nullptr;
    StateView *m_view = nullptr;
    QString m_nextCursor;
    int m_question = 0;
    bool m_isLoaded = false;
};

} // namespace roost::ui
