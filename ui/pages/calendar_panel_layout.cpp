#include "ui/pages/calendar_panel.h"

#include "ui/widgets/detail_rows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int panelWidth = 284;
constexpr int longestNote = 500;

QVBoxLayout *titled(const QString &title, const Theme &theme)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(theme.space() + 2);
    layout->addWidget(makeLabel(title, "label", "text2"));
    return layout;
}

QHBoxLayout *row(const Theme &theme)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(theme.space(2));
    return layout;
}

} // namespace

CalendarPanel::CalendarPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setProperty("surface", QStringLiteral("side"));
    setFixedWidth(panelWidth);
    setAccessibleName(tr("Selected nights"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, theme.space(4));
    layout->setSpacing(theme.space(3));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildForm());
    layout->addWidget(scroll, 1);
    for (auto *part : {buildMessages(), buildButtons()}) {
        part->setContentsMargins(theme.space(4) + 2, 0, theme.space(4) + 2, 0);
        layout->addLayout(part);
    }
    clear();
}

QWidget *CalendarPanel::buildForm()
{
    auto *form = new QWidget(this);
    form->setProperty("surface", QStringLiteral("clear"));
    auto *layout = new QVBoxLayout(form);
    const int margin = m_theme.space(4) + 2;
    layout->setContentsMargins(margin, m_theme.space(4), margin, 0);
    layout->setSpacing(m_theme.space(3) + 2);
    layout->addLayout(buildHeading());
    m_staged = makeParagraph({}, "");
    layout->addWidget(m_staged);
    layout->addWidget(buildFields());
    auto *line = new QFrame(form);
    line->setProperty("surface", QStringLiteral("line"));
    layout->addWidget(line);
    layout->addLayout(buildEffects());
    layout->addStretch(1);
    return form;
}

QWidget *CalendarPanel::buildFields()
{
    m_fields = new QWidget(this);
    m_fields->setProperty("surface", QStringLiteral("clear"));
    auto *layout = new QVBoxLayout(m_fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(3) + 2);
    for (auto *part : {buildPrice(), buildWeekdays(), buildStay(), buildSwitches(), buildBlocking()})
        layout->addLayout(part);
    return m_fields;
}

/// What the edit would do, and why the night costs what it does now.
QLayout *CalendarPanel::buildEffects()
{
    auto *layout = titled(tr("Will change"), m_theme);
    m_effects = makeParagraph({});
    m_effects->setAccessibleName(tr("Will change"));
    m_explanationTitle = makeLabel({}, "label", "text2");
    m_explanationTitle->setWordWrap(true);
    m_explanation = new DetailRows(this);
    layout->addWidget(m_effects);
    layout->addSpacing(m_theme.space(2));
    layout->addWidget(m_explanationTitle);
    layout->addWidget(m_explanation);
    return layout;
}

QFrame *CalendarPanel::buildMessage(const char *surface, QLabel *&text)
{
    auto *frame = new QFrame(this);
    frame->setProperty("surface", QLatin1String(surface));
    text = makeParagraph({}, "");
    auto *inside = new QVBoxLayout(frame);
    inside->addWidget(text);
    return frame;
}

QLayout *CalendarPanel::buildMessages()
{
    m_noticeFrame = buildMessage("notice", m_notice);
    m_problemFrame = buildMessage("problem", m_problems);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(m_theme.space(2));
    layout->addWidget(m_noticeFrame);
    layout->addWidget(m_problemFrame);
    return layout;
}

QLayout *CalendarPanel::buildHeading()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(2);
    m_title = makeLabel({}, "page");
    m_subtitle = makeParagraph({});
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    return layout;
}

QLayout *CalendarPanel::buildPrice()
{
    m_price = new QLineEdit(this);
    m_price->setAccessibleName(tr("Price per night"));
    m_currency = makeLabel({}, "label", "text3");
    auto *inside = new QHBoxLayout(m_price);
    inside->setContentsMargins(0, 0, m_theme.space(3), 0);
    inside->addStretch(1);
    inside->addWidget(m_currency);
    m_byRules = addSwitch(tr("By the rules"));
    m_byRules->setToolTip(tr("Gives the nights back to the base and weekend price"));
    m_was = makeLabel({}, "label", "text3");

    auto *heading = row(m_theme);
    heading->addWidget(makeLabel(tr("Price per night"), "label", "text2"), 1);
    heading->addWidget(m_was);
    auto *line = row(m_theme);
    line->addWidget(m_price, 1);
    line->addWidget(m_byRules);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(m_theme.space() + 2);
    layout->addLayout(heading);
    layout->addLayout(line);
    connect(m_price, &QLineEdit::textEdited, this, &CalendarPanel::fieldEdited);
    connect(m_byRules, &QPushButton::clicked, this, [this](bool isChosen) {
        if (isChosen)
            m_price->clear();
        fieldEdited();
    });
    return layout;
}

QLayout *CalendarPanel::buildWeekdays()
{
    auto *layout = titled(tr("Weekdays"), m_theme);
    auto *line = row(m_theme);
    line->setSpacing(m_theme.space());
    for (int day = 1; day <= 7; ++day) {
        auto *button = addSwitch(QLocale().standaloneDayName(day, QLocale::NarrowFormat));
        button->setAccessibleName(QLocale().dayName(day));
        button->setChecked(true);
        button->setProperty("size", QStringLiteral("narrow"));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, &CalendarPanel::weekdaysChanged);
        m_weekdays.append(button);
        line->addWidget(button, 1);
    }
    layout->addLayout(line);
    return layout;
}

QLayout *CalendarPanel::buildStay()
{
    auto *line = row(m_theme);
    const auto addField = [&](const QString &title) {
        auto *field = new QLineEdit(this);
        field->setAccessibleName(title);
        auto *column = titled(title, m_theme);
        column->addWidget(field);
        line->addLayout(column, 1);
        connect(field, &QLineEdit::textEdited, this, &CalendarPanel::fieldEdited);
        return field;
    };
    m_minNights = addField(tr("Minimum stay"));
    m_maxNights = addField(tr("Maximum"));
    return line;
}

QLayout *CalendarPanel::buildSwitches()
{
    auto *line = row(m_theme);
    m_noArrivals = addSwitch(tr("No arrivals"));
    m_noDepartures = addSwitch(tr("No departures"));
    line->addWidget(m_noArrivals, 1);
    line->addWidget(m_noDepartures, 1);
    connect(m_noArrivals, &QPushButton::clicked, this, [this] {
        m_isArrivalTouched = true;
        fieldEdited();
    });
    connect(m_noDepartures, &QPushButton::clicked, this, [this] {
        m_isDepartureTouched = true;
        fieldEdited();
    });
    return line;
}

QLayout *CalendarPanel::buildBlocking()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(m_theme.space(2));
    auto *line = row(m_theme);
    m_block = addSwitch(tr("Block…"));
    m_open = addSwitch(tr("Open"));
    line->addWidget(m_block, 1);
    line->addWidget(m_open, 1);
    m_note = new QLineEdit(this);
    m_note->setMaxLength(longestNote);
    m_note->setPlaceholderText(tr("Note, for yourself"));
    m_note->setAccessibleName(tr("Note of the block"));
    layout->addLayout(line);
    layout->addWidget(m_note);
    connect(m_block, &QPushButton::clicked, this, [this] { chooseBlocking(m_block, m_open); });
    connect(m_open, &QPushButton::clicked, this, [this] { chooseBlocking(m_open, m_block); });
    return layout;
}

QLayout *CalendarPanel::buildButtons()
{
    auto *line = row(m_theme);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setToolTip(tr("Esc"));
    m_apply = new QPushButton(tr("Apply"), this);
    m_apply->setProperty("kind", QStringLiteral("primary"));
    m_apply->setToolTip(tr("Enter"));
    line->addWidget(cancel, 1);
    line->addWidget(m_apply, 1);
    connect(cancel, &QPushButton::clicked, this, &CalendarPanel::cancelRequested);
    connect(m_apply, &QPushButton::clicked, this, &CalendarPanel::applyRequested);
    return line;
}

QPushButton *CalendarPanel::addSwitch(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("kind", QStringLiteral("segment"));
    button->setCheckable(true);
    return button;
}

} // namespace roost::ui
