#pragma once

#include "ui/widgets/value_field.h"

class QLineEdit;

namespace roost::ui {

/// A list of free words, typed with commas between them. GUI thread.
class TagField : public ValueField
{
    Q_OBJECT

public:
    TagField(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// Each word once, whatever its case, without space around it.
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    QLineEdit *m_edit = nullptr;
};

} // namespace roost::ui
