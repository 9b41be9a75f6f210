#pragma once

#include "ui/models/price_item.h"
#include "ui/models/pricing_draft.h"
#include "ui/pages/rule_form.h"

#include <QFrame>
#include <QHash>
#include <QJsonObject>
#include <QSet>

class QGridLayout;
class QLabel;
class QPushButton;

namespace roost::ui {

class DropdownButton;
class Theme;

/// Edits one item of a price beside the table: what is typed is told at once, as far as it can be read. GUI thread.
class RuleEditor : public QFrame
{
    Q_OBJECT

public:
    explicit RuleEditor(const Theme &theme, QWidget *parent = nullptr);

    /// fields: as the contract names them. state: a removed item can only be put back.
    void showItem(PriceItem item, const QString &id, const QJsonObject &fields, const QString &currency);
    void showState(PricingDraft::State state);
    void clear();

    /// The person is to go on in the first field.
    void focusFirst();

    QString id() const { return m_id; }
    PriceItem item() const { return m_item; }

    /// What the server has against a field, by its name; those that have an error of their own keep it.
    void showFaults(const QHash<QString, QString> &faults);

    /// Something stands there that is no value.
    bool isInvalid() const { return m_isInvalid; }

Q_SIGNALS:
    void edited(const QJsonObject &fields);
    void validityChanged();
    void duplicateRequested();
    void removeRequested();
    void restoreRequested();

private:
    QLayout *buildHeading();
    QLayout *buildButtons();
    void buildInputs(const QString &currency);
    void addMode();
    int modeOf(const QJsonObject &fields) const;
    void showMode(int mode);
    void takeEdit();

    const Theme &m_theme;
    PriceItem m_item = PriceItem::Base;
    QString m_id;
    QJsonObject m_fields;
    QList<RuleMode> m_modes;
    QList<RuleInput *> m_inputs;
    QSet<QString> m_unused; ///< fields that the mode leaves out
    bool m_isInvalid = false;
    QLabel *m_kind = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_general = nullptr; ///< a fault of no field
    QWidget *m_form = nullptr;
    QGridLayout *m_grid = nullptr;
    DropdownButton *m_mode = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace roost::ui
