#include "ui/widgets/lookup_field.h"

#include <QCompleter>
#include <QLineEdit>

namespace roost::ui {

namespace {
constexpr int mostShown = 8;
}

LookupField::LookupField(const Theme &theme, const QString &name, const QList<Entry> &entries, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_edit(new QLineEdit)
{
    QStringList texts;
    for (const auto &entry : entries) {
        texts << entry.text;
        m_codes.insert(entry.text.toLower(), entry.code);
        m_texts.insert(entry.code, entry.text);
    }
    auto *completer = new QCompleter(texts, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(mostShown);
    m_edit->setCompleter(completer);
    connect(m_edit, &QLineEdit::textEdited, this, &ValueField::edited);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ValueField::edited,
            Qt::QueuedConnection); // once the field has the text
    setControl(m_edit);
}

QJsonValue LookupField::value() const
{
    const auto text = m_edit->text().trimmed();
    return m_codes.value(text.toLower(), text);
}

void LookupField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return; // what is being typed keeps its form
    m_edit->setText(m_texts.value(value.toString(), value.toString()));
    m_edit->setCursorPosition(0);
}

} // namespace roost::ui
