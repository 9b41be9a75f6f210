#include "ui/widgets/card.h"

#include <QFrame>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int cornerRoom = 5; ///< keeps a square content out of the round corners
}

QWidget *makeCard(QWidget *content)
{
    auto *card = new QFrame;
    card->setProperty("surface", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, cornerRoom, 1, cornerRoom);
    layout->addWidget(content);
    return card;
}

} // namespace roost::ui
