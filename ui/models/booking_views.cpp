#include "ui/models/booking_views.h"

#include <QSettings>

namespace roost::ui {

namespace {

const char *const viewsKey = "bookings/views";

BookingView read(const QSettings &settings)
{
    BookingView view;
    view.name = settings.value(QLatin1String("name")).toString();
    view.scope = static_cast<BookingScope>(settings.value(QLatin1String("scope")).toInt());
    view.text = settings.value(QLatin1String("text")).toString();
    const auto status = settings.value(QLatin1String("status")).toString();
    if (!status.isEmpty())
        view.status = bookingStatusFromCode(status);
    view.from = settings.value(QLatin1String("from")).toDate();
    view.to = settings.value(QLatin1String("to")).toDate();
    view.sort = settings.value(QLatin1String("sort")).toString();
    return view;
}

} // namespace

BookingQuery BookingView::query(QDate today) const
{
    BookingQuery query{.text = text, .from = from, .to = to, .sort = sort};
    if (status)
        query.statuses = {*status};
    switch (scope) {
    case BookingScope::All:
        break;
    case BookingScope::ToAnswer:
        query.statuses = {BookingStatus::Requested};
        break;
    case BookingScope::ArrivingToday:
        query.arrivalsOn = today;
        break;
    case BookingScope::LeavingToday:
        query.departuresOn = today;
        break;
    case BookingScope::InHouse:
        query.inHouseOn = today;
        break;
    }
    return query;
}

BookingViews::BookingViews(QSettings *settings)
    : m_settings(settings)
{
    if (!m_settings)
        return;
    const int count = m_settings->beginReadArray(QLatin1String(viewsKey));
    for (int index = 0; index < count; ++index) {
        m_settings->setArrayIndex(index);
        m_views.append(read(*m_settings));
    }
    m_settings->endArray();
}

const BookingView *BookingViews::find(const QString &name) const
{
    const auto found =
        std::find_if(m_views.begin(), m_views.end(), [&name](const BookingView &view) { return view.name == name; });
    return found == m_views.end() ? nullptr : &*found;
}

void BookingViews::keep(const BookingView &view)
{
    m_views.removeIf([&view](const BookingView &other) { return other.name == view.name; });
    m_views.append(view);
    write();
}

void BookingViews::forget(const QString &name)
{
    m_views.removeIf([&name](const BookingView &view) { return view.name == name; });
    write();
}

void BookingViews::write()
{
    if (!m_settings)
        return;
    m_settings->remove(QLatin1String(viewsKey));
    m_settings->beginWriteArray(QLatin1String(viewsKey));
    for (int index = 0; index < m_views.size(); ++index) {
        const auto &view = m_views.at(index);
        m_settings->setArrayIndex(index);
        m_settings->setValue(QLatin1String("name"), view.name);
        m_settings->setValue(QLatin1String("scope"), static_cast<int>(view.scope));
        m_settings->setValue(QLatin1String("text"), view.text);
        m_settings->setValue(QLatin1String("status"), view.status ? codeOf(*view.status) : QString());
        m_settings->setValue(QLatin1String("from"), view.from);
        m_settings->setValue(QLatin1String("to"), view.to);
        m_settings->setValue(QLatin1String("sort"), view.sort);
    }
    m_settings->endArray();
}

} // namespace roost::ui
