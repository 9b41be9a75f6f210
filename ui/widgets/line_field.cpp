#include "ui/widgets/line_field.h"

#include <QLineEdit>
#include <QLocale>

namespace roost::ui {

LineField::LineField(const Theme &theme, const QString &name, Kind kind, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_kind(kind)
    , m_edit(new QLineEdit)
{
    connect(m_edit, &QLineEdit::textEdited, this, &ValueField::edited);
    setControl(m_edit);
}

QJsonValue LineField::value() const
{
    const auto text = m_edit->text();
    if (m_kind == Kind::Text)
        return text;
    if (text.trimmed().isEmpty())
        return QJsonValue::Null;
    bool isNumber = false;
    const double number = QLocale().toDouble(text.trimmed(), &isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

void LineField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return; // what is being typed keeps its form
    const bool isNumber = value.isDouble();
    m_edit->setText(isNumber ? QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                             : value.toString());
    m_edit->setCursorPosition(0);
}

} // namespace roost::ui
