#include "ui/widgets/set_field.h"

#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QPushButton>

namespace roost::ui {

SetField::SetField(const Theme &theme, const QString &name, int columns, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_columns(columns)
{
    auto *control = new QWidget;
    m_grid = new QGridLayout(control);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(theme.space(2));
    setControl(control);
    setFocusProxy(nullptr);
}

void SetField::addChoice(const QJsonValue &value, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setProperty("kind", QStringLiteral("pill"));
    button->setCheckable(true);
    connect(button, &QPushButton::clicked, this, &ValueField::edited);
    const int place = static_cast<int>(m_choices.size());
    m_grid->addWidget(button, place / m_columns, place % m_columns);
    m_choices.append({value, button});
    if (!focusProxy())
        setFocusProxy(button);
}

QJsonValue SetField::value() const
{
    QJsonArray values;
    for (const auto &choice : m_choices) {
        if (choice.button->isChecked())
            values.append(choice.value);
    }
    return values;
}

void SetField::setValue(const QJsonValue &value)
{
    const auto values = value.toArray();
    for (const auto &choice : m_choices)
        choice.button->setChecked(values.contains(choice.value));
}

} // namespace roost::ui
