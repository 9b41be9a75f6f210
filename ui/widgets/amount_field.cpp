#include "ui/widgets/amount_field.h"

#include "ui/models/amount_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace roost::ui {

namespace {
constexpr int editWidth = 120;
}

AmountField::AmountField(const Theme &theme, const QString &name, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_edit(new QLineEdit)
    , m_code(makeLabel({}, "label", "text2"))
{
    m_edit->setAlignment(Qt::AlignRight);
    m_edit->setFixedWidth(editWidth);
    connect(m_edit, &QLineEdit::textEdited, this, &ValueField::edited);
    auto *control = new QWidget;
    auto *layout = new QHBoxLayout(control);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(2));
    layout->addWidget(m_edit);
    layout->addWidget(m_code);
    layout->addStretch();
    setControl(control, m_edit);
}

void AmountField::setCurrency(const QString &code)
{
    m_code->setText(code);
}

QJsonValue AmountField::value() const
{
    const auto text = m_edit->text().trimmed();
    if (text.isEmpty())
        return QJsonValue::Null;
    const auto amount = amountFrom(text, m_code->text(), QLocale());
    return amount ? QJsonValue(amount->toJson()) : QJsonValue(text);
}

void AmountField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return; // what is being typed keeps its form
    if (!value.isObject()) {
        m_edit->setText(value.toString());
        return;
    }
    const auto amount = Money::fromJson(value.toObject());
    setCurrency(amount.currency);
    m_edit->setText(amountFieldText(amount, QLocale()));
}

} // namespace roost::ui
