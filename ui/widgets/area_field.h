#pragma once

#include "ui/widgets/value_field.h"

class QPlainTextEdit;

namespace roost::ui {

/// A text of several lines. GUI thread.
class AreaField : public ValueField
{
    Q_OBJECT

public:
    AreaField(const Theme &theme, const QString &name, int lines, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    QPlainTextEdit *m_edit = nullptr;
};

} // namespace roost::ui
