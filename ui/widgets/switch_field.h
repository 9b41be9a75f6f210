#pragma once

#include "ui/widgets/value_field.h"

class QCheckBox;

namespace roost::ui {

/// Yes or no. GUI thread.
class SwitchField : public ValueField
{
    Q_OBJECT

public:
    SwitchField(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    QCheckBox *m_box = nullptr;
};

} // namespace roost::ui
