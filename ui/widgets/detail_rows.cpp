#include "ui/widgets/detail_rows.h"

#include "ui/widgets/label.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace roost::ui {

DetailRows::DetailRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

QLabel *DetailRows::addRow(const QString &name, const QString &value)
{
    return addRow(name, {}, value);
}

QLabel *DetailRows::addRow(const QString &name, const QString &note, const QString &value)
{
    auto *valueLabel = makeLabel(value);
    valueLabel->setAlignment(Qt::AlignRight | Qt::AlignTop);
    valueLabel->setWordWrap(true);
    valueLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    valueLabel->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    m_grid->addWidget(makeLabel(name, "body", "text2"), m_rowCount, 0, Qt::AlignTop);
    m_grid->addWidget(valueLabel, m_rowCount++, 1);
    if (!note.isEmpty())
        m_grid->addWidget(makeLabel(note, "axis", "text3"), m_rowCount++, 0, 1, 2);
    return valueLabel;
}

void DetailRows::addTotal(const QString &name, const QString &value)
{
    addLine();
    auto *valueLabel = makeLabel(value, "title");
    valueLabel->setAlignment(Qt::AlignRight);
    m_grid->addWidget(makeLabel(name, "title"), m_rowCount, 0);
    m_grid->addWidget(valueLabel, m_rowCount++, 1);
}

void DetailRows::addLine()
{
    auto *line = new QFrame;
    line->setProperty("surface", QStringLiteral("line"));
    m_grid->addWidget(line, m_rowCount++, 0, 1, 2);
}

void DetailRows::clear()
{
    while (auto *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rowCount = 0;
}

} // namespace roost::ui
