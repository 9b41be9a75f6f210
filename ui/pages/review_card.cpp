#include "ui/pages/review_card.h"

#include "ui/models/stay_text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/note_editor.h"
#include "ui/widgets/star_rating.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

ReviewCard::ReviewCard(PageContext &context, const Review &review, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_api(context.api)
    , m_review(review)
    , m_layout(new QVBoxLayout(this))
{
    setProperty("surface", QStringLiteral("card"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(tr("Review by %1: %2 of 5 stars").arg(review.authorName).arg(review.overall));
    m_layout->setContentsMargins(16, 14, 16, 14);
    m_layout->setSpacing(context.theme.space(2));
    m_layout->addLayout(buildHead());
    if (!review.text.isEmpty())
        m_layout->addWidget(makeParagraph(review.text, ""));
    if (!review.response.isEmpty())
        showAnswer(review);
    else if (review.isAnswerable())
        offerAnswer();
}

QLayout *ReviewCard::buildHead() const
{
    const auto who =
        m_review.isByHost ? tr("%1 on %2").arg(m_review.authorName, m_review.subjectName) : m_review.authorName;
    auto *stars = new StarRating(m_context.theme, StarRating::Mode::Show);
    stars->setStars(m_review.overall);
    auto *head = new QHBoxLayout;
    head->setSpacing(m_context.theme.space(3));
    head->addWidget(stars);
    head->addWidget(makeLabel(who, "title"));
    head->addWidget(makeLabel(m_review.propertyTitle, "label", "text2"));
    head->addStretch();
    if (!m_review.publishedAt.isValid())
        head->addWidget(new Chip(m_context.theme, tr("Not published yet"), {"pendBg", "pendFg"}));
    head->addWidget(makeLabel(dateText(m_review.createdAt.date(), QLocale()), "label", "text3"));
    return head;
}

void ReviewCard::showAnswer(const Review &review)
{
    auto *answer = new QFrame;
    answer->setProperty("surface", QStringLiteral("quote"));
    auto *layout = new QVBoxLayout(answer);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    layout->addWidget(makeLabel(tr("Your answer"), "axis", "text3"));
    layout->addWidget(makeParagraph(review.response));
    m_layout->addWidget(answer);
}

void ReviewCard::offerAnswer()
{
    auto *offer = new QPushButton(tr("Answer…"));
    offer->setAccessibleName(tr("Answer the review of %1").arg(m_review.authorName));
    m_layout->addWidget(offer, 0, Qt::AlignLeft);
    connect(offer, &QPushButton::clicked, this, [this, offer] {
        offer->hide();
        m_editor = new NoteEditor(m_context.theme, tr("Your public answer; it cannot be changed later"),
                                  tr("Publish the answer"));
        connect(m_editor, &NoteEditor::submitted, this, &ReviewCard::answer);
        m_layout->addWidget(m_editor);
        m_editor->setFocus();
    });
}

void ReviewCard::answer(const QString &text)
{
    m_api.respond(m_review.id, text, this, [this](const Review &review, const std::optional<Problem> &problem) {
        if (problem) {
            m_editor->showError(problem->detail);
            return;
        }
        m_editor->hide();
        showAnswer(review);
    });
}

} // namespace roost::ui
