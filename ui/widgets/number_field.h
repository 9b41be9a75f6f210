#pragma once

#include "ui/widgets/value_field.h"

class QLineEdit;
class QToolButton;

namespace roost::ui {

/// A whole number, typed or counted up and down by its buttons and the arrow keys. GUI thread.
class NumberField : public ValueField
{
    Q_OBJECT

public:
    NumberField(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// How far the buttons count; typing goes further, for the fault to say what is wrong.
    void setRange(int lowest, int highest);

    /// Nothing (null) when the field is empty.
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(QLayout &layout, const QString &icon, const QString &name, int step);
    void count(int step);
    void showWhatCounts();

    QLineEdit *m_edit = nullptr;
    QToolButton *m_less = nullptr;
    QToolButton *m_more = nullptr;
    int m_lowest = 0;
    int m_highest = 0;
};

} // namespace roost::ui
