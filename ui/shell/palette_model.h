#pragma once

#include "ui/shell/palette_item.h"

#include <QAbstractListModel>

namespace roost::ui {

/// The lines of the command palette that fit what was typed: the window's own first, then what the server found. GUI
/// thread.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CategoryRole = Qt::UserRole + 1, NoteRole };

    using QAbstractListModel::QAbstractListModel;

    /// All that can be gone to or run.
    void setOwnItems(const QList<PaletteItem> &items);

    /// Shows those of the own items that have every word of the text; forgets what the server found.
    void setText(const QString &text);

    /// What the server found for the text.
    void addFound(const QList<PaletteItem> &items);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void run(int row) const;

private:
    QList<PaletteItem> m_ownItems;
    QList<PaletteItem> m_shown;
};

} // namespace roost::ui
