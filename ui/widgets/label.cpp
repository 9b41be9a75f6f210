#include "ui/widgets/label.h"

#include <QLabel>
#include <QStyle>
#include <QVariant>

namespace roost::ui {

QLabel *makeLabel(const QString &text, const char *type, const char *tone)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QLatin1String(type));
    label->setProperty("tone", QLatin1String(tone));
    return label;
}

QLabel *makeParagraph(const QString &text, const char *tone)
{
    auto *label = makeLabel(text, "body", tone);
    label->setWordWrap(true);
    return label;
}

void setTone(QLabel *label, const char *tone)
{
    setStyleProperty(label, "tone", QLatin1String(tone));
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace roost::ui
