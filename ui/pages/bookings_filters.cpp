#include "ui/pages/bookings_filters.h"

#include "ui/pages/date_span_filter.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/search_field.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QSettings>

namespace roost::ui {

namespace {

constexpr int typingPauseMs = 250;
constexpr int searchWidth = 220;
const char *const statusKey = "bookings/status";
const QChar scopeMark(u'#'); ///< a choice that begins so is a scope, not a name

QString choiceOf(BookingScope scope)
{
    return scopeMark + QString::number(static_cast<int>(scope));
}

} // namespace

BookingsFilters::BookingsFilters(const Theme &theme, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_views(settings)
    , m_view(new DropdownButton(theme, tr("View")))
    , m_text(makeSearchField(theme, tr("Code, guest or property")))
    , m_status(new DropdownButton(theme, tr("Status")))
    , m_dates(new DateSpanFilter(theme, QDate::currentDate()))
    , m_sort(new DropdownButton(theme, tr("Sort")))
{
    fillViews();
    m_text->setMinimumWidth(searchWidth / 2);
    m_text->setMaximumWidth(searchWidth);
    m_status->addChoice(tr("all"), {});
    m_status->addSeparator();
    const auto statuses = allBookingStatuses();
    for (const auto status : statuses)
        m_status->addChoice(labelOf(status), static_cast<int>(status));
    m_sort->addChoice(tr("newest"), QString());
    m_sort->addChoice(tr("oldest"), QStringLiteral("created"));
    m_sort->addChoice(tr("arrival"), QStringLiteral("check_in"));
    m_sort->addChoice(tr("arrival, last first"), QStringLiteral("-check_in"));
    m_sort->addChoice(tr("highest total"), QStringLiteral("-total"));
    m_sort->addChoice(tr("lowest total"), QStringLiteral("total"));
    const auto kept = settings ? settings->value(QLatin1String(statusKey)) : QVariant();
    if (kept.isValid())
        m_status->setCurrent(kept.toInt());

    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPauseMs);
    connect(&m_typingPause, &QTimer::timeout, this, &BookingsFilters::announce);
    connect(m_text, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    connect(m_view, &DropdownButton::chosen, this, [this](const QVariant &choice) { chooseView(choice.toString()); });
    connect(m_status, &DropdownButton::chosen, this, &BookingsFilters::announce);
    connect(m_sort, &DropdownButton::chosen, this, &BookingsFilters::announce);
    connect(m_dates, &DateSpanFilter::changed, this, &BookingsFilters::announce);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(2));
    for (QWidget *filter :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_status),
          static_cast<QWidget *>(m_dates), static_cast<QWidget *>(m_sort)})
        layout->addWidget(filter);
    layout->addStretch();
}

void BookingsFilters::fillViews()
{
    const auto chosen = m_view->current();
    m_view->clearChoices();
    m_view->addChoice(tr("all"), choiceOf(BookingScope::All));
    m_view->addChoice(tr("to answer"), choiceOf(BookingScope::ToAnswer));
    m_view->addChoice(tr("arriving today"), choiceOf(BookingScope::ArrivingToday));
    m_view->addChoice(tr("leaving today"), choiceOf(BookingScope::LeavingToday));
    m_view->addChoice(tr("in house"), choiceOf(BookingScope::InHouse));
    const auto named = m_views.all();
    if (!named.isEmpty())
        m_view->addSeparator();
    for (const auto &view : named)
        m_view->addChoice(view.name, view.name);
    m_view->setCurrent(chosen);
}

BookingView BookingsFilters::current() const
{
    BookingView view;
    const auto choice = m_view->current().toString();
    if (choice.startsWith(scopeMark))
        view.scope = static_cast<BookingScope>(choice.mid(1).toInt());
    else if (const auto *named = m_views.find(choice))
        view.scope = named->scope;
    view.text = m_text->text().trimmed();
    if (m_status->current().isValid())
        view.status = static_cast<BookingStatus>(m_status->current().toInt());
    view.from = m_dates->from();
    view.to = m_dates->to();
    view.sort = m_sort->current().toString();
    return view;
}

BookingQuery BookingsFilters::query() const
{
    return current().query(QDate::currentDate());
}

bool BookingsFilters::isFiltering() const
{
    auto unsorted = query();
    unsorted.sort.clear();
    return !(unsorted == BookingQuery{});
}

void BookingsFilters::clear()
{
    m_view->setCurrent(choiceOf(BookingScope::All));
    auto view = BookingView{};
    view.sort = m_sort->current().toString();
    apply(view);
}

QVariantMap BookingsFilters::place() const
{
    return {{QStringLiteral("view"), m_view->current()},     {QStringLiteral("text"), m_text->text()},
            {QStringLiteral("status"), m_status->current()}, {QStringLiteral("from"), m_dates->from()},
            {QStringLiteral("to"), m_dates->to()},           {QStringLiteral("sort"), m_sort->current()}};
}

void BookingsFilters::restorePlace(const QVariantMap &place)
{
    if (place == this->place())
        return;
    m_view->setCurrent(place.value(QStringLiteral("view")));
    m_text->setText(place.value(QStringLiteral("text")).toString());
    m_status->setCurrent(place.value(QStringLiteral("status")));
    m_dates->setSpan(place.value(QStringLiteral("from")).toDate(), place.value(QStringLiteral("to")).toDate());
    m_sort->setCurrent(place.value(QStringLiteral("sort")));
    announce();
}

void BookingsFilters::chooseView(const QString &choice)
{
    if (const auto *named = m_views.find(choice))
        apply(*named);
    else
        announce();
}

void BookingsFilters::apply(const BookingView &view)
{
    m_text->setText(view.text);
    m_status->setCurrent(view.status ? QVariant(static_cast<int>(*view.status)) : QVariant());
    m_dates->setSpan(view.from, view.to);
    m_sort->setCurrent(view.sort);
    announce();
}

void BookingsFilters::askToKeep()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep these filters"));
    dialog->setLabelText(tr("Name of the view"));
    connect(dialog, &QInputDialog::textValueSelected, this, &BookingsFilters::keepAs);
    dialog->open();
}

void BookingsFilters::keepAs(const QString &name)
{
    const auto trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(scopeMark))
        return;
    auto view = current();
    view.name = trimmed;
    m_views.keep(view);
    fillViews();
    m_view->setCurrent(trimmed);
    Q_EMIT changed();
}

bool BookingsFilters::hasNamedView() const
{
    return m_views.find(m_view->current().toString()) != nullptr;
}

void BookingsFilters::forget()
{
    m_views.forget(m_view->current().toString());
    fillViews();
    clear();
}

void BookingsFilters::announce()
{
    m_typingPause.stop();
    if (m_settings)
        m_settings->setValue(QLatin1String(statusKey), m_status->current());
    Q_EMIT changed();
}

} // namespace roost::ui
