#include "ui/widgets/note_editor.h"

#include "ui/widgets/text_area.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int shownLines = 3;
}

NoteEditor::NoteEditor(const Theme &theme, const QString &name, const QString &buttonText, QWidget *parent)
    : QWidget(parent)
    , m_area(new TextArea(theme, name, shownLines))
    , m_button(new QPushButton(buttonText))
{
    m_button->setEnabled(false);
    m_button->setToolTip(tr("%1 (Ctrl+Enter)").arg(buttonText));
    connect(m_button, &QPushButton::clicked, this, &NoteEditor::submit);
    connect(m_area, &TextArea::submitted, this, &NoteEditor::submit);
    connect(m_area, &TextArea::edited, this, [this] { m_button->setEnabled(m_allowsEmpty || !text().isEmpty()); });
    setFocusProxy(m_area);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(2));
    layout->addWidget(m_area);
    layout->addWidget(m_button, 0, Qt::AlignRight);
}

QString NoteEditor::text() const
{
    return m_area->text().trimmed();
}

void NoteEditor::setText(const QString &text)
{
    m_area->setText(text);
}

void NoteEditor::allowEmpty()
{
    m_allowsEmpty = true;
    m_button->setEnabled(false);
}

void NoteEditor::clear()
{
    m_area->setText({});
}

void NoteEditor::showError(const QString &sentence)
{
    m_area->setError(sentence);
    m_button->setEnabled(true);
}

void NoteEditor::submit()
{
    if (!m_button->isEnabled())
        return;
    m_button->setEnabled(false);
    Q_EMIT submitted(text());
}

} // namespace roost::ui
