#include "ui/widgets/labeled.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

QWidget *makeLabeled(const Theme &theme, const QString &name, QWidget *control)
{
    auto *label = makeLabel(name, "label", "text2");
    label->setBuddy(control);
    control->setAccessibleName(name);
    auto *field = new QWidget;
    field->setFocusProxy(control);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(1));
    layout->addWidget(label);
    layout->addWidget(control);
    return field;
}

} // namespace roost::ui
