#include "ui/pages/server_card.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

ServerCard::ServerCard(const Theme &theme, const QString &icon, const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_state(new Chip(theme))
    , m_headline(makeLabel({}, "tile"))
    , m_rows(new DetailRows)
{
    setProperty("surface", QStringLiteral("card"));
    setAccessibleName(name);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.space(2));
    head->addWidget(new IconView(16, theme.icon(icon)));
    head->addWidget(makeLabel(name, "title"));
    head->addStretch();
    head->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(theme.space(2));
    layout->addLayout(head);
    layout->addWidget(m_headline);
    layout->addWidget(m_rows);
    layout->addStretch();
}

void ServerCard::set(const QString &state, const ChipTokens &tokens, const QString &headline,
                     const QList<std::pair<QString, QString>> &rows)
{
    m_state->set(state, tokens);
    m_headline->setText(headline);
    m_rows->clear();
    for (const auto &[name, value] : rows)
        m_rows->addRow(name, value);
}

} // namespace roost::ui
