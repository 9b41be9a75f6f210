#pragma once

#include "ui/models/property_model.h"

#include <QPushButton>
#include <QTimer>

class QFrame;
class QLineEdit;
class QListView;

namespace roost::ui {

class Theme;

/// A button that says which property is shown, and finds another by a part of its title or city. GUI thread.
class PropertyChooser : public QPushButton
{
    Q_OBJECT

public:
    PropertyChooser(const Theme &theme, ApiClient &api, QWidget *parent = nullptr);

    /// What the button says; without chosen().
    void setCurrentTitle(const QString &title);

    const PropertyModel &model() const { return m_model; }

    /// Asks for the properties; found() follows, or the model's failed().
    void load();

Q_SIGNALS:
    void found();
    void failed(const roost::ui::Problem &problem);
    void chosen(const QString &propertyId, const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openPopup();
    void search();
    void choose(const QModelIndex &index);

    PropertyModel m_model;
    QTimer m_pause;
    QFrame *m_popup = nullptr;
    QLineEdit *m_search = nullptr;
    QListView *m_list = nullptr;
};

} // namespace roost::ui
