#include "ui/pages/date_span_filter.h"

#include "ui/models/stay_text.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace roost::ui {

namespace {
constexpr QLatin1String anyChoice("any");
constexpr QLatin1String todayChoice("today");
constexpr QLatin1String weekChoice("week");
constexpr QLatin1String monthChoice("month");
constexpr QLatin1String pastChoice("past");
constexpr QLatin1String ownChoice("own");
} // namespace

DateSpanFilter::DateSpanFilter(const Theme &theme, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_today(today)
    , m_button(new DropdownButton(theme, tr("Stay")))
{
    m_button->addChoice(tr("any dates"), QString(anyChoice));
    m_button->addChoice(tr("today"), QString(todayChoice));
    m_button->addChoice(tr("next 7 days"), QString(weekChoice));
    m_button->addChoice(tr("next 30 days"), QString(monthChoice));
    m_button->addChoice(tr("last 30 days"), QString(pastChoice));
    m_button->addSeparator();
    m_button->addChoice(tr("from – to…"), QString(ownChoice));
    connect(m_button, &DropdownButton::chosen, this, [this](const QVariant &choice) { choose(choice.toString()); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
}

void DateSpanFilter::reset()
{
    m_button->setCurrent(QString(anyChoice));
    m_from = {};
    m_to = {};
}

void DateSpanFilter::setSpan(QDate from, QDate to)
{
    reset();
    m_from = from;
    m_to = to;
    if (from.isValid() && to.isValid())
        m_button->setCurrentText(stayText(from, to.addDays(-1), QLocale()));
}

void DateSpanFilter::choose(const QString &choice)
{
    if (choice == todayChoice)
        set(m_today, m_today.addDays(1));
    else if (choice == weekChoice)
        set(m_today, m_today.addDays(7));
    else if (choice == monthChoice)
        set(m_today, m_today.addDays(30));
    else if (choice == pastChoice)
        set(m_today.addDays(-30), m_today);
    else if (choice == ownChoice)
        askForDates();
    else
        set({}, {});
}

void DateSpanFilter::set(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
    Q_EMIT changed();
}

void DateSpanFilter::askForDates()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Stays between"));
    auto *first = makeDateEdit(m_from.isValid() ? m_from : m_today, tr("From"));
    auto *last = makeDateEdit(m_to.isValid() ? m_to.addDays(-1) : m_today.addDays(30), tr("Until"));
    connect(first, &QDateEdit::dateChanged, last, &QDateEdit::setMinimumDate);
    last->setMinimumDate(first->date());

    auto *form = new QFormLayout(dialog);
    form->setContentsMargins(24, 20, 24, 20);
    form->setSpacing(m_theme.space(3));
    form->addRow(makeLabel(tr("From"), "label", "text2"), first);
    form->addRow(makeLabel(tr("Until"), "label", "text2"), last);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setProperty("kind", QStringLiteral("primary"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, first, last] {
        m_button->setCurrentText(stayText(first->date(), last->date(), QLocale()));
        set(first->date(), last->date().addDays(1));
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        reset();
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace roost::ui
