#pragma once

#include "ui/models/amount_step.h"
#include "ui/widgets/value_field.h"

class QLabel;
class QLineEdit;

namespace roost::ui {

class DropdownButton;

/// How amounts of money are to change: what is done, and by how much. GUI thread.
class AmountStepField : public ValueField
{
    Q_OBJECT

public:
    /// currency: of all the amounts; empty when they have several.
    AmountStepField(const Theme &theme, const QString &name, const QString &currency, QWidget *parent = nullptr);

    AmountStep step() const;

    /// What was typed.
    QJsonValue value() const override;

    /// Of an amount: what all of them may be set to.
    void setValue(const QJsonValue &value) override;

private:
    void showUnit();

    QString m_currency;
    DropdownButton *m_kind = nullptr;
    QLineEdit *m_edit = nullptr;
    QLabel *m_unit = nullptr;
};

} // namespace roost::ui
