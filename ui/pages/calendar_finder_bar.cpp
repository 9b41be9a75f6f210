#include "ui/pages/calendar_finder_bar.h"

#include "ui/models/stay_finder.h"
#include "ui/models/stay_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace roost::ui {

namespace {

constexpr int mostGuests = 50;
constexpr int longestStay = 365;

} // namespace

CalendarFinderBar::CalendarFinderBar(const Theme &theme, StayFinder &finder, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_finder(finder)
    , m_button(makeIconButton(theme, QStringLiteral("search"), {}))
    , m_clear(new QPushButton(this))
    , m_onlyFree(new QPushButton(tr("Only free"), this))
    , m_count(makeLabel({}, "label", "text2"))
{
    m_button->setObjectName(QStringLiteral("findAvailable"));
    m_button->setProperty("kind", QStringLiteral("segment"));
    m_clear->setIcon(theme.icon(QStringLiteral("close")));
    m_clear->setProperty("kind", QStringLiteral("segment"));
    m_clear->setAccessibleName(tr("Look for no stay any more"));
    m_clear->setToolTip(m_clear->accessibleName());
    m_onlyFree->setProperty("kind", QStringLiteral("segment"));
    m_onlyFree->setCheckable(true);
    m_onlyFree->setToolTip(tr("Hides the properties that cannot take the stay"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space());
    for (auto *part : std::initializer_list<QWidget *>{m_button, m_clear, m_onlyFree, m_count})
        layout->addWidget(part);
    connect(m_button, &QPushButton::clicked, this, &CalendarFinderBar::ask);
    connect(m_clear, &QPushButton::clicked, &finder, &StayFinder::clear);
    connect(m_onlyFree, &QPushButton::toggled, this, &CalendarFinderBar::onlyFreeChanged);
    connect(&finder, &StayFinder::changed, this, &CalendarFinderBar::showState);
    showState();
}

void CalendarFinderBar::setFilter(const CalendarFilter &filter)
{
    m_filter = filter;
    if (m_finder.isActive())
        find(m_checkIn, m_checkOut, m_guests);
}

void CalendarFinderBar::suggest(QDate checkIn, QDate checkOut)
{
    if (m_finder.isActive())
        return;
    m_checkIn = checkIn;
    m_checkOut = checkOut;
}

bool CalendarFinderBar::isOnlyFree() const
{
    return m_finder.isActive() && m_onlyFree->isChecked();
}

void CalendarFinderBar::find(QDate checkIn, QDate checkOut, int guests)
{
    m_checkIn = checkIn;
    m_checkOut = checkOut;
    m_guests = guests;
    m_finder.find({.checkIn = checkIn, .checkOut = checkOut, .guests = guests, .filter = m_filter});
}

void CalendarFinderBar::showState()
{
    const bool isActive = m_finder.isActive();
    m_clear->setVisible(isActive);
    m_onlyFree->setVisible(isActive);
    m_count->setVisible(isActive);
    setStyleProperty(m_button, "active", isActive);
    m_button->setText(
        isActive ? tr("%1 · %2", "dates, guests").arg(stayText(m_checkIn, m_checkOut, QLocale()), guestsText(m_guests))
                 : tr("Find available…"));
    if (!isActive) {
        m_onlyFree->setChecked(false);
        return;
    }
    if (m_finder.problem())
        m_count->setText(m_finder.problem()->detail);
    else
        m_count->setText(m_finder.isComplete() ? tr("%1 free", "properties").arg(m_finder.available().size())
                                               : tr("Searching…"));
}

void CalendarFinderBar::ask()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Find available"));
    auto *arrival = makeDateEdit(m_checkIn, tr("Arrival"));
    auto *departure = makeDateEdit(m_checkOut, tr("Departure"));
    auto *guests = new QSpinBox;
    guests->setRange(1, mostGuests);
    guests->setValue(m_guests);
    guests->setAccessibleName(tr("Guests"));
    const auto limit = [departure](QDate day) { departure->setDateRange(day.addDays(1), day.addDays(longestStay)); };
    limit(arrival->date());
    connect(arrival, &QDateEdit::dateChanged, departure, limit);

    auto *form = new QFormLayout(dialog);
    form->setContentsMargins(24, 20, 24, 20);
    form->setSpacing(m_theme.space(3));
    form->addRow(makeLabel(tr("Find available"), "page"));
    for (auto *field : std::initializer_list<QWidget *>{arrival, departure, guests}) {
        auto *label = makeLabel(field->accessibleName(), "label", "text2");
        label->setMinimumHeight(field->sizeHint().height());
        form->addRow(label, field);
    }
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *ok = new QPushButton(tr("Find"));
    ok->setProperty("kind", QStringLiteral("primary"));
    ok->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(ok);
    form->addRow(buttons);
    connect(ok, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [=, this] { find(arrival->date(), departure->date(), guests->value()); });
    dialog->open();
}

} // namespace roost::ui
