#include "ui/widgets/search_field.h"

#include "ui/widgets/theme.h"

#include <QAction>

namespace roost::ui {

QLineEdit *makeSearchField(const Theme &theme, const QString &placeholder)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(placeholder);
    field->addAction(theme.icon(QStringLiteral("search"), "text3"), QLineEdit::LeadingPosition);
    auto *clear = field->addAction(theme.icon(QStringLiteral("close"), "text3"), QLineEdit::TrailingPosition);
    clear->setToolTip(QLineEdit::tr("Clear"));
    clear->setVisible(false);
    QObject::connect(clear, &QAction::triggered, field, &QLineEdit::clear);
    QObject::connect(field, &QLineEdit::textChanged, clear,
                     [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
    return field;
}

} // namespace roost::ui
