#pragma once

#include "ui/models/property_draft.h"

#include <QDialog>

#include <functional>

class QButtonGroup;
class QLayout;

namespace roost::ui {

class Theme;

/// Fields that somebody else has changed while one edited them: whose value is to stay, field by field. It deletes
/// itself when closed. GUI thread.
class CollisionDialog : public QDialog
{
    Q_OBJECT

public:
    /// done: gets the fields whose other value is taken, once the person has chosen; closing the dialog chooses
    /// nothing.
    CollisionDialog(const Theme &theme, const QList<PropertyDraft::Collision> &collisions,
                    std::function<void(const QStringList &takenFields)> done, QWidget *parent);

private:
    QWidget *buildChoice(const Theme &theme, const PropertyDraft::Collision &collision);

    QHash<QString, QButtonGroup *> m_groups;
};

} // namespace roost::ui
