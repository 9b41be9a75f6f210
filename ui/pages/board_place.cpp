#include "ui/pages/board_place.h"

namespace roost::ui {

BoardPlace::BoardPlace(const QString &cardId, QWidget *parent)
    : QWidget(parent)
    , m_cardId(cardId)
{
    setObjectName(cardId);
}

void BoardPlace::setCard(QWidget *card)
{
    m_card = card;
    card->setParent(this);
    card->show();
    layOut();
}

void BoardPlace::setHandle(BoardHandle *handle)
{
    if (m_handle)
        m_handle->deleteLater();
    m_handle = handle;
    if (handle)
        handle->show();
    layOut();
}

void BoardPlace::resizeEvent(QResizeEvent *)
{
    layOut();
}

void BoardPlace::layOut()
{
    if (m_card)
        m_card->setGeometry(rect());
    if (m_handle) {
        m_handle->setGeometry(rect());
        m_handle->raise();
    }
}

} // namespace roost::ui
