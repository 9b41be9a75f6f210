#include "ui/widgets/text_area.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int lineHeight = 18;
constexpr int frameHeight = 14;
} // namespace

TextArea::TextArea(const Theme &theme, const QString &name, int lines, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit)
    , m_error(makeParagraph({}, "bad"))
{
    m_edit->setAccessibleName(name);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(lines * lineHeight + frameHeight);
    m_edit->installEventFilter(this);
    m_error->hide();
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        setError({});
        Q_EMIT edited();
    });
    auto *label = makeLabel(name, "label", "text2");
    label->setBuddy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(1));
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_error);
}

QString TextArea::text() const
{
    return m_edit->toPlainText();
}

void TextArea::setText(const QString &text)
{
    m_edit->setPlainText(text);
}

void TextArea::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void TextArea::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence);
}

bool TextArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT submitted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace roost::ui
