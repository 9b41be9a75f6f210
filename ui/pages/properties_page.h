#pragma once

#include "ui/models/property_model.h"
#include "ui/pages/page.h"

#include <QTimer>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace roost::ui {

class DataTable;
class DropdownButton;
class PropertyCards;
class StateView;

/// Properties as cards or a table, with a drawer. GUI thread.
class PropertiesPage : public Page
{
    Q_OBJECT

public:
    explicit PropertiesPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Properties"); }

    /// The argument is a property's id: opens it in the drawer.
    void activate(const QString &argument) override;
    void reload() override { m_model.reload(); }
    bool isLoaded() const override;

private:
    enum Look { Cards, Table };

    QWidget *buildContent();
    QLayout *buildFilters();
    QPushButton *addLook(QLayout &layout, Look look, const QString &icon, const QString &name);
    void connectModel();
    void setLook(Look look);
    void fillCities();
    void applyFilters();
    void clearFilters();
    void showState();
    void showProblem(const Problem &problem);
    void open(const QString &propertyId);

    PageContext &m_context;
    PropertyModel m_model;
    QTimer m_typingPause;
    QLineEdit *m_text = nullptr;
    DropdownButton *m_city = nullptr;
    DropdownButton *m_status = nullptr;
    QStackedWidget *m_looks = nullptr;
    QList<QPushButton *> m_lookButtons;
    PropertyCards *m_cards = nullptr;
    DataTable *m_table = nullptr;
    StateView *m_view = nullptr;
    QString m_openId;
};

} // namespace roost::ui
