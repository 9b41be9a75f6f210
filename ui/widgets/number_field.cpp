#include "ui/widgets/number_field.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace roost::ui {

namespace {
constexpr int editWidth = 72;
}

NumberField::NumberField(const Theme &theme, const QString &name, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_edit(new QLineEdit)
{
    m_edit->setAlignment(Qt::AlignRight);
    m_edit->setFixedWidth(editWidth);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        showWhatCounts();
        Q_EMIT edited();
    });
    auto *control = new QWidget;
    auto *layout = new QHBoxLayout(control);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(1));
    layout->addWidget(m_edit);
    m_less = addButton(*layout, QStringLiteral("minus"), tr("%1: one less").arg(name), -1);
    m_more = addButton(*layout, QStringLiteral("plus"), tr("%1: one more").arg(name), 1);
    layout->addStretch();
    setControl(control, m_edit);
}

QToolButton *NumberField::addButton(QLayout &layout, const QString &icon, const QString &name, int step)
{
    auto *button = new QToolButton;
    button->setProperty("kind", QStringLiteral("icon"));
    button->setIcon(theme().icon(icon));
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::NoFocus); // the arrow keys do the same in the field
    button->setAutoRepeat(true);
    connect(button, &QToolButton::clicked, this, [this, step] { count(step); });
    layout.addWidget(button);
    return button;
}

void NumberField::setRange(int lowest, int highest)
{
    m_lowest = lowest;
    m_highest = highest;
    showWhatCounts();
}

void NumberField::count(int step)
{
    const auto next = std::clamp(value().toInt(m_lowest - step) + step, m_lowest, m_highest);
    if (value() == QJsonValue(next))
        return;
    setValue(next);
    Q_EMIT edited();
}

void NumberField::showWhatCounts()
{
    const auto number = value();
    m_less->setEnabled(!number.isDouble() || number.toInt() > m_lowest);
    m_more->setEnabled(!number.isDouble() || number.toInt() < m_highest);
}

QJsonValue NumberField::value() const
{
    const auto text = m_edit->text().trimmed();
    if (text.isEmpty())
        return QJsonValue::Null;
    bool isNumber = false;
    const int number = QLocale().toInt(text, &isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

void NumberField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return; // what is being typed keeps its form
    m_edit->setText(value.isDouble() ? QString::number(value.toInt()) : value.toString());
    showWhatCounts();
}

bool NumberField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            count(key == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return ValueField::eventFilter(watched, event);
}

} // namespace roost::ui
