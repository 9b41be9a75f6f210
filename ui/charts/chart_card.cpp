#include "ui/charts/chart_card.h"

#include "ui/charts/card_skeleton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

enum Layer { ContentLayer, LoadingLayer, MessageLayer };

} // namespace

ChartCard::ChartCard(const Theme &theme, const QString &title, QWidget *content, QWidget *parent)
    : QFrame(parent)
    , m_note(makeLabel({}, "label", "text3"))
    , m_message(makeParagraph({}, "text3"))
    , m_stack(new QStackedLayout)
{
    setProperty("surface", QStringLiteral("card"));
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->setAlignment(Qt::AlignCenter);

    auto *top = new QHBoxLayout;
    top->setSpacing(theme.space(2));
    top->addWidget(makeLabel(title, "title"));
    top->addWidget(m_note, 1);

    m_stack->addWidget(content);
    m_stack->addWidget(new CardSkeleton(theme, this));
    m_stack->addWidget(m_message);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(3));
    layout->setSpacing(theme.space(3));
    layout->addLayout(top);
    layout->addLayout(m_stack, 1);
}

void ChartCard::setNote(const QString &note)
{
    m_note->setText(note);
}

void ChartCard::showContent()
{
    m_stack->setCurrentIndex(ContentLayer);
}

void ChartCard::showLoading()
{
    m_stack->setCurrentIndex(LoadingLayer);
}

void ChartCard::showMessage(const QString &message)
{
    m_message->setText(message);
    m_stack->setCurrentIndex(MessageLayer);
}

} // namespace roost::ui
