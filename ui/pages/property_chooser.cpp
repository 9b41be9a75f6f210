#include "ui/pages/property_chooser.h"

#include "ui/widgets/search_field.h"
#include "ui/widgets/table_delegate.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int typingPauseMs = 200;
constexpr QSize popupSize(340, 360);
constexpr int longestTitle = 260;
constexpr int rowHeight = 44;

/// Rows of a list as high as those of tables.
class RowDelegate : public TableDelegate
{
public:
    using TableDelegate::TableDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, rowHeight}; }
};

} // namespace

PropertyChooser::PropertyChooser(const Theme &theme, ApiClient &api, QWidget *parent)
    : QPushButton(parent)
    , m_model(api)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_search(makeSearchField(theme, tr("Title or city")))
    , m_list(new QListView)
{
    setIcon(theme.icon(QStringLiteral("property")));
    setIconSize({21, 16});
    setMaximumWidth(longestTitle);
    setCurrentTitle({});
    m_popup->setProperty("surface", QStringLiteral("overlay"));
    m_popup->resize(popupSize);
    m_popup->setAccessibleName(tr("Choose a property"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RowDelegate(theme, m_list));
    m_list->setAccessibleName(tr("Properties"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(theme.space(2), theme.space(2), theme.space(2), theme.space(2));
    layout->setSpacing(theme.space(2));
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, &PropertyChooser::openPopup);
    connect(m_search, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &PropertyChooser::search);
    connect(m_list, &QListView::clicked, this, &PropertyChooser::choose);
    connect(&m_model, &PropertyModel::pageLoaded, this, &PropertyChooser::found);
    connect(&m_model, &PropertyModel::failed, this, &PropertyChooser::failed);
}

void PropertyChooser::setCurrentTitle(const QString &title)
{
    setText(title.isEmpty() ? tr("Choose a property…")
                            : fontMetrics().elidedText(title, Qt::ElideRight, longestTitle - 60));
    setToolTip(title);
    setAccessibleName(title.isEmpty() ? tr("Property") : tr("Property: %1").arg(title));
}

void PropertyChooser::load()
{
    m_model.reload();
}

void PropertyChooser::openPopup()
{
    m_popup->move(mapToGlobal(QPoint(0, height() + 4)));
    m_popup->show();
    m_search->setFocus();
    m_search->selectAll();
}

void PropertyChooser::search()
{
    m_model.setQuery({.text = m_search->text().trimmed()});
}

void PropertyChooser::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_popup->hide();
    const auto &property = m_model.propertyAt(index.row());
    Q_EMIT chosen(property.id, property.title);
}

bool PropertyChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QPushButton::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        m_popup->hide();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_model.index(0, 0));
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down && m_model.rowCount() > 0) {
        m_list->setFocus();
        m_list->setCurrentIndex(m_model.index(0, 0));
        return true;
    }
    return QPushButton::eventFilter(watched, event);
}

} // namespace roost::ui
