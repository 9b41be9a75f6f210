#include "ui/pages/target_editor.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace roost::ui {

namespace {

constexpr int editWidth = 92;
constexpr double most = 1e12;

/// The number of a text that may have its unit or sign of currency with it.
std::optional<double> numberIn(const QString &text)
{
    const QLocale locale;
    QString digits;
    for (const auto character : text) {
        if (character.isDigit() || locale.decimalPoint() == character || locale.groupSeparator() == character)
            digits.append(character);
    }
    bool isNumber = false;
    const double number = locale.toDouble(digits, &isNumber);
    return isNumber && number > 0 && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

TargetEditor::TargetEditor(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_unit(makeLabel({}, "axis", "text3"))
{
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(tr("No target"));
    m_edit->setAlignment(Qt::AlignRight);
    m_edit->setMaximumWidth(editWidth);
    m_edit->installEventFilter(this);
    m_unit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.space(2));
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_unit, 1);
}

void TargetEditor::start(std::optional<double> value, int decimals, const QString &unit)
{
    const QLocale locale;
    const bool isWhole = value && *value == static_cast<double>(static_cast<qint64>(*value));
    m_edit->setText(value ? locale.toString(*value, 'f', isWhole ? 0 : decimals) : QString());
    m_unit->setText(unit);
    m_isOpen = true;
    show();
    m_edit->selectAll();
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool TargetEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        take();
    } else if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // letters are the field's, not shortcuts
    } else if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
        if (key == Qt::Key_Escape) {
            finish();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TargetEditor::take()
{
    if (!m_isOpen)
        return;
    const auto text = m_edit->text().trimmed();
    const auto number = numberIn(text);
    if (number || text.isEmpty())
        Q_EMIT taken(number);
    finish();
}

void TargetEditor::finish()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    Q_EMIT finished();
}

} // namespace roost::ui
