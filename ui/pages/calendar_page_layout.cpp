#include "ui/pages/calendar_page.h"

#include "ui/models/property_labels.h"
#include "ui/models/undo_history.h"
#include "ui/pages/calendar_finder_bar.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

namespace roost::ui {

namespace {

constexpr int filtersHeight = 48;
constexpr int sliderWidth = 120;
constexpr int zoomSteps = 100;

} // namespace

QWidget *CalendarPage::buildFilters()
{
    auto *bar = new QFrame(this);
    bar->setProperty("surface", QStringLiteral("bar"));
    bar->setFixedHeight(filtersHeight);
    const auto &theme = m_context.theme;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme.space(6), 0, theme.space(6), 0);
    layout->setSpacing(theme.space(3));
    m_finderBar = new CalendarFinderBar(theme, m_finder, bar);
    layout->addWidget(m_finderBar);
    buildFilterButtons(*layout);
    layout->addStretch(1);
    layout->addLayout(buildZoom());
    layout->addLayout(buildHistory());
    return bar;
}

void CalendarPage::buildFilterButtons(QLayout &layout)
{
    m_city = addFilter(tr("City"), tr("All cities"), &CalendarFilter::city);
    m_type = addFilter(tr("Type"), tr("all"), &CalendarFilter::propertyType);
    for (const auto *type : {"apartment", "house", "villa", "cabin", "room"})
        m_type->addChoice(propertyTypeLabel(QLatin1String(type)), QString(QLatin1String(type)));
    m_status = addFilter(tr("Status"), tr("all"), &CalendarFilter::status);
    for (const auto *status : {"PUBLISHED", "DRAFT", "UNLISTED"})
        m_status->addChoice(propertyStatusLabel(QLatin1String(status)), QString(QLatin1String(status)));
    m_tag = addFilter(tr("Tag"), tr("all"), &CalendarFilter::tag);
    m_tag->hide();
    for (auto *button : {m_city, m_type, m_status, m_tag})
        layout.addWidget(button);
}

DropdownButton *CalendarPage::addFilter(const QString &caption, const QString &all, QString CalendarFilter::*part)
{
    auto *button = new DropdownButton(m_context.theme, caption, this);
    button->addChoice(all, QString());
    connect(button, &DropdownButton::chosen, this, [this, part](const QVariant &value) {
        auto filter = m_filter;
        filter.*part = value.toString();
        setFilter(filter);
    });
    return button;
}

QLayout *CalendarPage::buildZoom()
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(m_context.theme.space(2));
    m_zoom = new QSlider(Qt::Horizontal, this);
    m_zoom->setRange(0, zoomSteps);
    m_zoom->setFixedWidth(sliderWidth);
    m_zoom->setAccessibleName(tr("Zoom between a week and a year"));
    m_zoom->setToolTip(tr("Zoom (Ctrl and the wheel)"));
    layout->addWidget(makeLabel(tr("Week"), "label", "text3"));
    layout->addWidget(m_zoom);
    layout->addWidget(makeLabel(tr("Year"), "label", "text3"));
    return layout;
}

QLayout *CalendarPage::buildHistory()
{
    auto &history = m_context.host.history();
    auto *layout = new QHBoxLayout;
    layout->setSpacing(m_context.theme.space());
    const auto addButton = [&](const QString &icon, const QString &name, void (UndoHistory::*step)()) {
        auto *button = new QToolButton(this);
        button->setProperty("kind", QStringLiteral("icon"));
        button->setIcon(m_context.theme.icon(icon));
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, &history, step);
        layout->addWidget(button);
        return button;
    };
    auto *undo = addButton(QStringLiteral("undo"), tr("Undo"), &UndoHistory::undo);
    auto *redo = addButton(QStringLiteral("redo"), tr("Redo"), &UndoHistory::redo);
    const auto show = [&history, undo, redo] {
        undo->setEnabled(history.canUndo());
        redo->setEnabled(history.canRedo());
        undo->setToolTip(tr("Undo (Ctrl+Z)") + QStringLiteral("\n") + history.undoText());
        redo->setToolTip(tr("Redo (Ctrl+Shift+Z)") + QStringLiteral("\n") + history.redoText());
    };
    connect(&history, &UndoHistory::changed, this, show);
    show();
    return layout;
}

QWidget *CalendarPage::buildProblemBar()
{
    m_problemBar = new QFrame(this);
    m_problemBar->setProperty("surface", QStringLiteral("problem"));
    m_problemText = makeParagraph({}, "");
    auto *retry = new QPushButton(tr("Retry"), m_problemBar);
    connect(retry, &QPushButton::clicked, this, &CalendarPage::reload);
    auto *layout = new QHBoxLayout(m_problemBar);
    layout->addWidget(m_problemText, 1);
    layout->addWidget(retry);
    m_problemBar->hide();
    return m_problemBar;
}

} // namespace roost::ui
