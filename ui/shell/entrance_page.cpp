#include "ui/shell/entrance_page.h"

#include "ui/widgets/label.h"
#include "ui/widgets/logo.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int cardWidth = 420;
constexpr int logoSize = 40;
} // namespace

EntrancePage::EntrancePage(const Theme &theme, const QString &heading, const QString &explanation, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(makeLabel({}, "page"))
    , m_explanation(makeParagraph({}))
{
    setProperty("surface", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);

    m_problem = new QFrame;
    m_problem->setProperty("surface", QStringLiteral("problem"));
    m_problemText = makeParagraph({}, "");
    auto *problemLayout = new QVBoxLayout(m_problem);
    problemLayout->setContentsMargins(12, 10, 12, 10);
    problemLayout->addWidget(m_problemText);
    m_problem->hide();

    auto *card = new QFrame;
    card->setProperty("surface", QStringLiteral("card"));
    card->setFixedWidth(cardWidth);
    m_column = new QVBoxLayout(card);
    m_column->setContentsMargins(28, 28, 28, 28);
    m_column->setSpacing(theme.space(4));
    m_column->addWidget(new Logo(theme, logoSize));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme.space(1));
    texts->addWidget(m_heading);
    texts->addWidget(m_explanation);
    m_column->addLayout(texts);
    m_column->addWidget(m_problem);

    // Stretches, not an alignment: only so does the card get the height that its texts need at its width.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
    setHeading(heading, explanation);
}

void EntrancePage::setHeading(const QString &heading, const QString &explanation)
{
    m_heading->setText(heading);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void EntrancePage::setProblem(const QString &sentence)
{
    m_problemText->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_problem->setAccessibleName(sentence);
}

} // namespace roost::ui
