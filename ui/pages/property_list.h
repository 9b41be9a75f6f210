#pragma once

#include "ui/models/picture_cache.h"
#include "ui/models/property_model.h"
#include "ui/pages/page.h"

#include <QTimer>

class QItemSelectionModel;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace roost::ui {

class DataTable;
class DropdownButton;
class PropertyCards;
class StateView;

/// Properties as cards or a table, with filters; one is opened, or several are chosen. GUI thread.
class PropertyList : public QWidget
{
    Q_OBJECT

public:
    explicit PropertyList(PageContext &context, QWidget *parent = nullptr);

    PropertyModel &model() { return m_model; }
    PictureCache &pictures() { return m_pictures; }
    bool isLoaded() const;
    void reload();

    /// The first time.
    void load();

    /// Marks the property that is open beside the list; none with an empty id.
    void setOpen(const QString &propertyId);

    /// The property that is marked, as its drawer is open; empty: none.
    const QString &openId() const { return m_openId; }

    /// Whether rows are chosen instead of opened.
    bool isChoosing() const { return m_isChoosing; }
    void setChoosing(bool isChoosing);
    QList<Property> chosen() const;

Q_SIGNALS:
    void opened(const QString &propertyId);
    void newRequested();

    /// The chosen ones are to be changed together.
    void changeRequested();

private:
    enum Look { Cards, Table };

    QWidget *buildContent();
    void buildTable();
    QLayout *buildFilters();
    QLayout *buildChoiceBar();
    QPushButton *addLook(QLayout &layout, Look look, const QString &icon, const QString &name);
    void connectModel();
    void setLook(Look look);
    void loadChoices();
    void fillChoices(const PropertyChoices &choices);
    void applyFilters();
    void clearFilters();
    void showState();
    void showProblem(const Problem &problem);
    void chooseAll();
    void showChosen();
    QItemSelectionModel &selection() const;
    QList<int> chosenRows() const;

    PageContext &m_context;
    PropertyModel m_model;
    PictureCache m_pictures;
    QTimer m_typingPause;
    QLineEdit *m_text = nullptr;
    DropdownButton *m_city = nullptr;
    DropdownButton *m_status = nullptr;
    DropdownButton *m_tag = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_columns = nullptr;
    QWidget *m_choiceBar = nullptr;
    QLabel *m_chosenCount = nullptr;
    QPushButton *m_change = nullptr;
    QStackedWidget *m_looks = nullptr;
    QList<QPushButton *> m_lookButtons;
    PropertyCards *m_cards = nullptr;
    DataTable *m_table = nullptr;
    StateView *m_view = nullptr;
    QString m_openId;
    bool m_isChoosing = false;
};

} // namespace roost::ui
