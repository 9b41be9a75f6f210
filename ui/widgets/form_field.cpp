#include "ui/widgets/form_field.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace roost::ui {

FormField::FormField(const Theme &theme, const QString &name, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_error(makeParagraph({}, "bad"))
{
    auto *label = makeLabel(name, "label", "text2");
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(name);
    m_error->hide();
    if (kind == Kind::Password)
        addEye(theme);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setError({}); });
    connect(m_edit, &QLineEdit::returnPressed, this, &FormField::returnPressed);
    setFocusProxy(m_edit);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(1));
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_error);
}

void FormField::addEye(const Theme &theme)
{
    m_edit->setEchoMode(QLineEdit::Password);
    auto *eye = m_edit->addAction(theme.icon(QStringLiteral("eye"), "text3"), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setToolTip(tr("Show the password"));
    connect(eye, &QAction::toggled, this, [this, eye, &theme](bool isShown) {
        m_edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(theme.icon(isShown ? QStringLiteral("eye-off") : QStringLiteral("eye"), "text3"));
        eye->setToolTip(isShown ? tr("Hide the password") : tr("Show the password"));
    });
}

QString FormField::text() const
{
    return m_edit->text();
}

void FormField::setText(const QString &text)
{
    m_edit->setText(text);
}

void FormField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void FormField::selectAll()
{
    m_edit->setFocus();
    m_edit->selectAll();
}

void FormField::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence);
    setStyleProperty(m_edit, "invalid", !sentence.isEmpty());
}

} // namespace roost::ui
