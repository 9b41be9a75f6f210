#include "ui/pages/property_cards.h"

#include "ui/models/property_model.h"
#include "ui/models/table_roles.h"
#include "ui/pages/property_card_delegate.h"

#include <QKeyEvent>

namespace roost::ui {

namespace {
constexpr int gap = 16;
constexpr int narrowestCard = 240;
constexpr int scrollBarRoom = 12;
} // namespace

PropertyCards::PropertyCards(const Theme &theme, PropertyModel &model, QWidget *parent)
    : QListView(parent)
    , m_delegate(new PropertyCardDelegate(theme, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Properties"));
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, &PropertyCards::openCard);
}

void PropertyCards::selectId(const QString &id)
{
    const auto found = model()->match(model()->index(0, 0), IdRole, id, 1, Qt::MatchExactly);
    if (found.isEmpty())
        clearSelection();
    else
        setCurrentIndex(found.first());
}

void PropertyCards::openCard(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT opened(index.data(IdRole).toString());
}

void PropertyCards::resizeEvent(QResizeEvent *event)
{
    const int room = width() - scrollBarRoom;
    const int columns = std::max(1, (room + gap) / (narrowestCard + gap));
    const int cardWidth = (room - gap * (columns - 1)) / columns;
    m_delegate->setCardWidth(cardWidth);
    setGridSize(QSize(cardWidth + gap, m_delegate->sizeHint({}, {}).height() + gap));
    QListView::resizeEvent(event);
}

void PropertyCards::keyPressEvent(QKeyEvent *event)
{
    QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openCard(currentIndex());
}

} // namespace roost::ui
