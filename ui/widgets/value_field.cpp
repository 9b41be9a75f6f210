#include "ui/widgets/value_field.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

ValueField::ValueField(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_label(makeLabel(name, "label", "text2"))
    , m_below(makeLabel({}, "axis", "text3"))
    , m_layout(new QVBoxLayout(this))
{
    m_below->setWordWrap(true);
    m_below->hide();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.space(1));
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_below);
    m_layout->addStretch();
}

void ValueField::setControl(QWidget *control, QWidget *marked)
{
    m_marked = marked ? marked : control;
    m_marked->setAccessibleName(m_name);
    m_label->setBuddy(m_marked);
    m_layout->insertWidget(1, control);
    setFocusProxy(m_marked);
}

void ValueField::hideName()
{
    m_label->hide();
}

void ValueField::setNote(const QString &note)
{
    m_note = note;
    if (!m_hasFault)
        showNote();
}

void ValueField::showNote()
{
    m_below->setText(m_note);
    m_below->setVisible(!m_note.isEmpty());
    setTone(m_below, "text3");
    if (!m_note.isEmpty())
        m_marked->setAccessibleDescription(m_note);
}

void ValueField::setFault(const QString &sentence)
{
    if (m_hasFault && sentence.isEmpty())
        m_marked->setAccessibleDescription(m_note);
    m_hasFault = !sentence.isEmpty();
    setStyleProperty(m_marked, "invalid", m_hasFault);
    if (!m_hasFault) {
        showNote();
        return;
    }
    m_below->setText(sentence);
    m_below->show();
    setTone(m_below, "bad");
    m_marked->setAccessibleDescription(sentence);
}

} // namespace roost::ui
