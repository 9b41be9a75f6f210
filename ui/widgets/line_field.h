#pragma once

#include "ui/widgets/value_field.h"

class QLineEdit;

namespace roost::ui {

/// A text of one line, or a decimal number. GUI thread.
class LineField : public ValueField
{
    Q_OBJECT

public:
    enum class Kind { Text, Number };

    LineField(const Theme &theme, const QString &name, Kind kind, QWidget *parent = nullptr);

    /// A number as such, nothing (null) when the field is empty.
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    Kind m_kind;
    QLineEdit *m_edit = nullptr;
};

} // namespace roost::ui
