#pragma once

#include "ui/widgets/value_field.h"

namespace roost::ui {

class DropdownButton;

/// One of a few codes, chosen from a menu by their names. GUI thread.
class ChoiceField : public ValueField
{
    Q_OBJECT

public:
    ChoiceField(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void addChoice(const QString &code, const QString &text);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    DropdownButton *m_button = nullptr;
};

} // namespace roost::ui
