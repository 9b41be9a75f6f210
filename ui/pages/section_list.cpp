#include "ui/pages/section_list.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>

namespace roost::ui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int markRole = Qt::UserRole + 1;
constexpr int rowHeight = 34;
constexpr int listWidth = 212;

struct Sign
{
    const char *icon;
    const char *token;
};

Sign signOf(SectionList::Mark mark)
{
    switch (mark) {
    case SectionList::Mark::Wrong:
        return {"warning", "bad"};
    case SectionList::Mark::Missing:
        return {"circle", "pendFg"};
    case SectionList::Mark::Fine:
        return {"check", "ok"};
    default:
        return {"circle", "border"};
    }
}

} // namespace

SectionList::SectionList(const Theme &theme, QWidget *parent)
    : QListWidget(parent)
    , m_theme(theme)
{
    setFixedWidth(listWidth);
    setProperty("surface", QStringLiteral("clear"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Sections"));
    setIconSize({16, 16});
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT chosen(item->data(idRole).toString()); });
}

void SectionList::addSection(const QString &id, const QString &title)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(idRole, id);
    item->setSizeHint({listWidth, rowHeight});
    setMark(id, Mark::None, {});
}

QListWidgetItem *SectionList::itemOf(const QString &id) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(idRole).toString() == id)
            return item(row);
    }
    return nullptr;
}

void SectionList::setMark(const QString &id, Mark mark, const QString &note)
{
    auto *item = itemOf(id);
    if (!item)
        return;
    const auto sign = signOf(mark);
    item->setIcon(m_theme.icon(QLatin1String(sign.icon), sign.token));
    item->setData(markRole, static_cast<int>(mark));
    item->setToolTip(note);
    item->setData(Qt::AccessibleDescriptionRole, note);
}

SectionList::Mark SectionList::markOf(const QString &id) const
{
    const auto *item = itemOf(id);
    return item ? static_cast<Mark>(item->data(markRole).toInt()) : Mark::None;
}

void SectionList::setCurrent(const QString &id)
{
    if (auto *item = itemOf(id))
        setCurrentItem(item);
}

void SectionList::keyPressEvent(QKeyEvent *event)
{
    QListWidget::keyPressEvent(event);
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && currentItem())
        Q_EMIT chosen(currentItem()->data(idRole).toString());
}

} // namespace roost::ui
