#include "ui/pages/reviews_page.h"

#include "ui/models/stay_text.h"
#include "ui/pages/review_card.h"
#include "ui/pages/review_dialog.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/task_card.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int pageSize = 20;
constexpr int mostStays = 100;
constexpr int daysToWrite = 14; ///< after check-out, by the server's rule
} // namespace

ReviewsPage::ReviewsPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_reviews(context.api)
    , m_bookings(context.api)
    , m_side(new DropdownButton(context.theme, tr("Show"), this))
{
    m_side->addChoice(tr("received"), QStringLiteral("guest"));
    m_side->addChoice(tr("written"), QStringLiteral("host"));
    m_side->hide();
    connect(m_side, &DropdownButton::chosen, this, [this] { loadReviews({}); });
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Cards);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

QWidget *ReviewsPage::toolBar()
{
    return m_side;
}

QWidget *ReviewsPage::buildContent()
{
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(m_context.theme.space(3));
    m_more = new QPushButton(tr("Show more"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] { loadReviews(m_nextCursor); });
    m_toWrite = new TaskCard(m_context.theme, tr("To write"), tr("No stay waits for your review."));
    auto *left = new QVBoxLayout;
    left->setSpacing(m_context.theme.space(3));
    left->addLayout(m_cards);
    left->addWidget(m_more, 0, Qt::AlignCenter);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->addWidget(m_toWrite);
    right->addStretch();
    auto *content = new QWidget;
    content->setProperty("surface", QStringLiteral("clear"));
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(24, 16, 24, 20);
    columns->setSpacing(m_context.theme.space(3));
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

void ReviewsPage::activate(const QString &)
{
    if (!m_isLoaded)
        reload();
}

void ReviewsPage::reload()
{
    loadReviews({});
    loadStays();
}

bool ReviewsPage::isLoaded() const
{
    return m_isLoaded && m_view->isSettled();
}

void ReviewsPage::loadReviews(const QString &cursor)
{
    m_view->showLoading();
    const ReviewQuery query{.side = m_side->current().toString()};
    m_reviews.list(query, cursor, pageSize, this,
                   [this, cursor, question = ++m_question](const Listing<Review> &page, const auto &problem) {
                       if (question != m_question)
                           return;
                       if (problem)
                           m_view->showProblem(*problem, [this, cursor] { loadReviews(cursor); });
                       else
                           showReviews(page, cursor.isEmpty());
                   });
}

void ReviewsPage::showReviews(const Listing<Review> &page, bool isFirst)
{
    if (isFirst)
        clearCards();
    for (const auto &review : page.items)
        m_cards->addWidget(new ReviewCard(m_context, review));
    if (m_cards->isEmpty()) {
        auto *nothing = new TaskCard(m_context.theme, tr("Reviews"), tr("There are none yet."));
        nothing->setItems({});
        m_cards->addWidget(nothing);
    }
    m_nextCursor = page.nextCursor;
    m_more->setVisible(!m_nextCursor.isEmpty());
    m_isLoaded = true;
    m_view->showContent();
}

void ReviewsPage::clearCards()
{
    while (auto *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// The stays that ended within the time to review, but for those that one has written of already.
void ReviewsPage::loadStays()
{
    const auto showProblem = [this](const Problem &problem) {
        m_toWrite->showProblem(problem, [this] { loadStays(); });
    };
    BookingQuery ended;
    ended.statuses = {BookingStatus::Completed};
    ended.from = QDate::currentDate().addDays(-daysToWrite - 1);
    ended.to = QDate::currentDate().addDays(1);
    m_reviews.list({.side = QStringLiteral("host")}, {}, mostStays, this,
                   [this, ended, showProblem](const Listing<Review> &written, const auto &problem) {
                       if (problem) {
                           showProblem(*problem);
                           return;
                       }
                       QSet<QString> known;
                       for (const auto &review : written.items)
                           known.insert(review.bookingId);
                       m_bookings.list(ended, {}, mostStays, this,
                                       [this, known, showProblem](const Listing<Booking> &page, const auto &trouble) {
                                           if (trouble) {
                                               showProblem(*trouble);
                                               return;
                                           }
                                           auto stays = page.items;
                                           stays.removeIf(
                                               [&known](const Booking &stay) { return known.contains(stay.id); });
                                           showStays(stays);
                                       });
                   });
}

void ReviewsPage::showStays(const QList<Booking> &stays)
{
    QList<TaskItem> items;
    for (const auto &stay : stays) {
        const auto last = stay.checkOut.addDays(daysToWrite);
        const auto daysLeft = static_cast<int>(QDate::currentDate().daysTo(last));
        if (daysLeft < 0)
            continue;
        items.append(
            {.id = stay.id,
             .title = stay.guestName,
             .subtitle =
                 QStringLiteral("%1 · %2").arg(stay.propertyTitle, stayText(stay.checkIn, stay.checkOut, QLocale())),
             .note = daysLeft == 0 ? tr("last day") : tr("%n days left", nullptr, daysLeft),
             .tone = daysLeft <= 3 ? "warning" : "text2",
             .open = [this, id = stay.id] { m_context.host.openPage(QStringLiteral("bookings"), id); },
             .steps = {{tr("Write…"), tr("Review %1").arg(stay.guestName), "", [this, stay] { write(stay); }}}});
    }
    m_toWrite->setItems(items);
}

void ReviewsPage::write(const Booking &booking)
{
    auto *dialog = new ReviewDialog(m_context, booking, this);
    connect(dialog, &ReviewDialog::written, this, [this] {
        m_context.host.showToast(tr("The review is sent."));
        reload();
    });
    dialog->open();
}

} // namespace roost::ui
