#include "ui/widgets/figure_tile.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

FigureTile::FigureTile(const Theme &theme, const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_name(name)
    , m_value(makeLabel(QStringLiteral("–"), "tile"))
    , m_note(makeLabel({}, "label", "text2"))
{
    setProperty("surface", QStringLiteral("card"));
    setAccessibleName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme.space(1) / 2);
    layout->addWidget(makeLabel(name, "label", "text2"));
    layout->addWidget(m_value);
    layout->addWidget(m_note);
}

void FigureTile::setFigure(const QString &value, const QString &note, const char *tone)
{
    m_value->setText(value);
    m_note->setText(note);
    setTone(m_note, tone);
    setAccessibleDescription(QStringLiteral("%1: %2 %3").arg(m_name, value, note));
}

QString FigureTile::value() const
{
    return m_value->text();
}

} // namespace roost::ui
