#include "ui/shell/palette_model.h"

namespace roost::ui {

namespace {

bool fits(const PaletteItem &item, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&item](const QString &word) {
        return item.text.contains(word, Qt::CaseInsensitive) || item.category.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

void PaletteModel::setOwnItems(const QList<PaletteItem> &items)
{
    m_ownItems = items;
    setText({});
}

void PaletteModel::setText(const QString &text)
{
    const auto words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_ownItems.begin(), m_ownItems.end(), std::back_inserter(m_shown),
                 [&words](const PaletteItem &item) { return fits(item, words); });
    endResetModel();
}

void PaletteModel::addFound(const QList<PaletteItem> &items)
{
    if (items.isEmpty())
        return;
    const auto first = static_cast<int>(m_shown.size());
    beginInsertRows({}, first, first + static_cast<int>(items.size()) - 1);
    m_shown.append(items);
    endInsertRows();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &item = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.text;
    case Qt::DecorationRole:
        return item.icon;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2 %3").arg(item.text, item.category, item.note);
    case CategoryRole:
        return item.category;
    case NoteRole:
        return item.note;
    default:
        return {};
    }
}

void PaletteModel::run(int row) const
{
    if (row >= 0 && row < m_shown.size())
        m_shown.at(row).run();
}

} // namespace roost::ui
