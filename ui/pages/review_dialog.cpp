#include "ui/pages/review_dialog.h"

#include "ui/models/stay_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/star_rating.h"
#include "ui/widgets/text_area.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int textLines = 4;
}

ReviewDialog::ReviewDialog(PageContext &context, const Booking &booking, QWidget *parent)
    : PreviewDialog(context, tr("Review %1").arg(booking.guestName),
                    {tr("Send the review"), tr("Sending…"), "primary", tr("Not now")}, Area::FormOnly, parent)
    , m_api(context.api)
    , m_bookingId(booking.id)
    , m_text(new TextArea(context.theme, tr("What other hosts should know"), textLines))
{
    form().addWidget(
        makeParagraph(tr("%1, %2. It is published when the guest's review is in, or after 14 days.")
                          .arg(booking.propertyTitle, stayText(booking.checkIn, booking.checkOut, QLocale()))));
    m_overall = addStars(tr("Overall"));
    m_ratings.insert(QStringLiteral("cleanliness"), addStars(tr("Cleanliness")));
    m_ratings.insert(QStringLiteral("communication"), addStars(tr("Communication")));
    m_ratings.insert(QStringLiteral("house_rules"), addStars(tr("House rules")));
    form().addWidget(m_text);
    setReady(false);
}

StarRating *ReviewDialog::addStars(const QString &name)
{
    auto *stars = new StarRating(context().theme, StarRating::Mode::Give);
    stars->setAccessibleName(name);
    connect(stars, &StarRating::given, this, [this] { setReady(isComplete()); });
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(name, "body", "text2"), 1);
    row->addWidget(stars);
    form().addLayout(row);
    return stars;
}

bool ReviewDialog::isComplete() const
{
    return m_overall->stars() > 0 &&
           std::all_of(m_ratings.begin(), m_ratings.end(), [](const StarRating *stars) { return stars->stars() > 0; });
}

void ReviewDialog::run()
{
    ReviewDraft draft{.bookingId = m_bookingId, .overall = m_overall->stars(), .text = m_text->text().trimmed()};
    for (auto rating = m_ratings.cbegin(); rating != m_ratings.cend(); ++rating)
        draft.ratings.insert(rating.key(), rating.value()->stars());
    m_api.write(draft, this, [this](const Review &review, const auto &problem) {
        if (problem) {
            showProblem(*problem);
            return;
        }
        Q_EMIT written(review);
        accept();
    });
}

} // namespace roost::ui
