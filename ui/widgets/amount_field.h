#pragma once

#include "ui/widgets/value_field.h"

class QLabel;
class QLineEdit;

namespace roost::ui {

/// An amount of money in one currency, as {amount, currency} in minor units. GUI thread.
class AmountField : public ValueField
{
    Q_OBJECT

public:
    AmountField(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// What is typed stays and is of the other currency from now on.
    void setCurrency(const QString &code);

    /// Nothing (null) when the field is empty.
    QJsonValue value() const override;

    /// An amount brings its currency along.
    void setValue(const QJsonValue &value) override;

private:
    QLineEdit *m_edit = nullptr;
    QLabel *m_code = nullptr;
};

} // namespace roost::ui
