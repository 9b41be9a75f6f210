#include "ui/widgets/area_field.h"

#include <QPlainTextEdit>

namespace roost::ui {

namespace {
constexpr int lineHeight = 18;
constexpr int frameHeight = 14;
} // namespace

AreaField::AreaField(const Theme &theme, const QString &name, int lines, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_edit(new QPlainTextEdit)
{
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(lines * lineHeight + frameHeight);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ValueField::edited);
    setControl(m_edit);
}

QJsonValue AreaField::value() const
{
    return m_edit->toPlainText();
}

void AreaField::setValue(const QJsonValue &value)
{
    if (value.toString() == m_edit->toPlainText())
        return;
    const QSignalBlocker quiet(this);
    m_edit->setPlainText(value.toString());
}

} // namespace roost::ui
