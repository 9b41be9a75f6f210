#include "ui/pages/property_cards.h"

#include "ui/models/picture_cache.h"
#include "ui/models/property_model.h"
#include "ui/models/table_roles.h"
#include "ui/pages/property_card_delegate.h"

#include <QKeyEvent>

namespace roost::ui {

namespace {
constexpr int narrowestCard = 240;
} // namespace

PropertyCards::PropertyCards(const Theme &theme, PropertyModel &model, PictureCache &pictures, QWidget *parent)
    : QListView(parent)
    , m_delegate(new PropertyCardDelegate(theme, pictures, this))
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
    setProperty("surface", QStringLiteral("clear"));
    connect(this, &QListView::clicked, this, &PropertyCards::openCard);
    connect(&pictures, &PictureCache::changed, viewport(), qOverload<>(&QWidget::update));
}

void PropertyCards::setChoosing(bool isChoosing)
{
    m_delegate->setChoosing(isChoosing);
    clearSelection();
    setSelectionMode(isChoosing ? QAbstractItemView::MultiSelection : QAbstractItemView::SingleSelection);
    viewport()->update();
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
    if (index.isValid() && selectionMode() == QAbstractItemView::SingleSelection)
        Q_EMIT opened(index.data(IdRole).toString());
}

void PropertyCards::resizeEvent(QResizeEvent *event)
{
    const int room = width() - scrollBarRoom;
    const int columns = std::max(1, room / narrowestCard);
    m_delegate->setColumns(columns, room);
    setGridSize(m_delegate->sizeHint({}, {}));
    QListView::resizeEvent(event);
}

void PropertyCards::keyPressEvent(QKeyEvent *event)
{
    QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openCard(currentIndex());
}

} // namespace roost::ui
