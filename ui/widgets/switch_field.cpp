#include "ui/widgets/switch_field.h"

#include <QCheckBox>

namespace roost::ui {

SwitchField::SwitchField(const Theme &theme, const QString &name, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_box(new QCheckBox(name))
{
    connect(m_box, &QCheckBox::clicked, this, &ValueField::edited);
    setControl(m_box);
    hideName();
}

QJsonValue SwitchField::value() const
{
    return m_box->isChecked();
}

void SwitchField::setValue(const QJsonValue &value)
{
    m_box->setChecked(value.toBool());
}

} // namespace roost::ui
