#pragma once

#include "ui/widgets/value_field.h"

#include <QList>

class QGridLayout;
class QPushButton;

namespace roost::ui {

/// Any of several values, each a button that is pressed or not, in a grid. GUI thread.
class SetField : public ValueField
{
    Q_OBJECT

public:
    SetField(const Theme &theme, const QString &name, int columns, QWidget *parent = nullptr);

    void addChoice(const QJsonValue &value, const QString &text);

    /// In the order in which the choices were added.
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    struct Choice
    {
        QJsonValue value{};
        QPushButton *button = nullptr;
    };

    int m_columns = 1;
    QGridLayout *m_grid = nullptr;
    QList<Choice> m_choices;
};

} // namespace roost::ui
