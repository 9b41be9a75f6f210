#include "ui/widgets/choice_field.h"

#include "ui/widgets/dropdown_button.h"

#include <QHBoxLayout>

namespace roost::ui {

namespace {
constexpr int narrowest = 160;
}

ChoiceField::ChoiceField(const Theme &theme, const QString &name, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_button(new DropdownButton(theme, {}))
{
    m_button->setMinimumWidth(narrowest);
    connect(m_button, &DropdownButton::chosen, this, &ValueField::edited);
    auto *control = new QWidget;
    auto *layout = new QHBoxLayout(control);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    layout->addStretch();
    setControl(control, m_button);
}

void ChoiceField::addChoice(const QString &code, const QString &text)
{
    m_button->addChoice(text, code);
}

QJsonValue ChoiceField::value() const
{
    return m_button->current().toString();
}

void ChoiceField::setValue(const QJsonValue &value)
{
    m_button->setCurrent(value.toString());
}

} // namespace roost::ui
