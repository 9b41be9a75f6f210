#include "ui/widgets/amount_step_field.h"

#include "ui/models/amount_text.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace roost::ui {

namespace {
constexpr int kindWidth = 190;
constexpr int editWidth = 80;
} // namespace

AmountStepField::AmountStepField(const Theme &theme, const QString &name, const QString &currency, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_currency(currency)
    , m_kind(new DropdownButton(theme, {}))
    , m_edit(new QLineEdit)
    , m_unit(makeLabel({}, "label", "text2"))
{
    for (const auto kind : AmountStep::kinds())
        m_kind->addChoice(AmountStep::label(kind), static_cast<int>(kind));
    m_kind->setCurrent(static_cast<int>(AmountStep::Kind::SetTo));
    m_kind->setAccessibleName(tr("What to do with: %1").arg(name));
    m_kind->setFixedWidth(kindWidth);
    m_edit->setAlignment(Qt::AlignRight);
    m_edit->setFixedWidth(editWidth);
    connect(m_kind, &DropdownButton::chosen, this, [this] {
        m_edit->clear();
        showUnit();
        m_edit->setFocus();
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::textEdited, this, &ValueField::edited);
    auto *control = new QWidget;
    auto *layout = new QHBoxLayout(control);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(2));
    layout->addWidget(m_kind);
    layout->addWidget(m_edit);
    layout->addWidget(m_unit);
    layout->addStretch();
    setControl(control, m_edit);
    showUnit();
}

void AmountStepField::showUnit()
{
    m_unit->setText(step().isPercent() ? QLocale().percent() : m_currency);
}

AmountStep AmountStepField::step() const
{
    return {static_cast<AmountStep::Kind>(m_kind->current().toInt()), m_edit->text()};
}

QJsonValue AmountStepField::value() const
{
    return m_edit->text().trimmed();
}

void AmountStepField::setValue(const QJsonValue &value)
{
    if (value.isObject())
        m_edit->setText(amountFieldText(Money::fromJson(value.toObject()), QLocale()));
}

} // namespace roost::ui
