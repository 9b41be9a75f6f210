#include "ui/widgets/tag_field.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QRegularExpression>

namespace roost::ui {

TagField::TagField(const Theme &theme, const QString &name, QWidget *parent)
    : ValueField(theme, name, parent)
    , m_edit(new QLineEdit)
{
    connect(m_edit, &QLineEdit::textEdited, this, &ValueField::edited);
    setControl(m_edit);
}

QJsonValue TagField::value() const
{
    static const QRegularExpression comma(QStringLiteral("[,，、]"));
    QStringList words;
    const auto parts = m_edit->text().split(comma);
    for (const auto &part : parts) {
        const auto word = part.simplified();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words.append(word);
    }
    return QJsonArray::fromStringList(words);
}

void TagField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return; // what is being typed keeps its form
    QStringList words;
    const auto list = value.toArray();
    for (const auto &word : list)
        words.append(word.toString());
    m_edit->setText(words.join(QStringLiteral(", ")));
    m_edit->setCursorPosition(0);
}

} // namespace roost::ui
