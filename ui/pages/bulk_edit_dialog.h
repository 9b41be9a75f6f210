#pragma once

#include "ui/api/contract_api.h"
#include "ui/models/property_bulk_model.h"
#include "ui/pages/page.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace roost::ui {

class AmountStepField;
class SetField;
class TagField;
class ValueField;

/// The same change to several properties, with what it does to each before it is made; all of them or none. It deletes
/// itself when closed. GUI thread.
class BulkEditDialog : public QDialog
{
    Q_OBJECT

public:
    /// The schema of a change; the properties as they are shown.
    BulkEditDialog(PageContext &context, const RequestSchema &schema, const QList<Property> &properties,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    /// The server has changed them; it is in the history.
    void applied();

private:
    QWidget *buildFields(const RequestSchema &schema);
    QWidget *buildPreview();
    QLayout *buildButtons();
    void addField(QGridLayout &grid, const QString &field, const FieldSchema &schema);
    void addAmount(QGridLayout &grid, const QString &field);
    void addTicked(QGridLayout &grid, const QString &field, ValueField &control);
    TagField *addTags(QGridLayout &grid, const QString &name);
    SetField *addAmenities(QGridLayout &grid, const QString &name, const FieldSchema &schema);
    void preview();
    void apply();
    void refuse(const Problem &problem);
    void readAgain(qsizetype place);
    void setBusy(bool isBusy);

    struct Choice
    {
        QCheckBox *box = nullptr;
        ValueField *field = nullptr;
    };

    PageContext &m_context;
    PropertyApi m_api;
    PropertyBulkModel m_model;
    QList<Property> m_read; ///< as they are read again
    QHash<QString, Choice> m_choices;
    QHash<QString, AmountStepField *> m_amounts; ///< of the choices
    TagField *m_addedTags = nullptr;
    TagField *m_removedTags = nullptr;
    SetField *m_added = nullptr;
    SetField *m_removed = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace roost::ui
