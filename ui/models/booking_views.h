#pragma once

#include "ui/api/booking_api.h"

class QSettings;

namespace roost::ui {

/// Which part of the bookings a list begins with; the other filters narrow it down.
enum class BookingScope { All, ToAnswer, ArrivingToday, LeavingToday, InHouse };

/// What a person filters bookings by, as it is kept under a name.
struct BookingView
{
    QString name{};
    BookingScope scope = BookingScope::All;
    QString text{};
    std::optional<BookingStatus> status{};
    QDate from{};
    QDate to{};
    QString sort{}; ///< the API's word

    /// today: what the scope is reckoned from.
    BookingQuery query(QDate today) const;
};

/// The views that a person has named, kept in the settings of the server profile. GUI thread.
class BookingViews
{
public:
    /// Without settings nothing is kept.
    explicit BookingViews(QSettings *settings);

    QList<BookingView> all() const { return m_views; }
    const BookingView *find(const QString &name) const; ///< null when there is none

    /// In place of the one of the same name.
    void keep(const BookingView &view);
    void forget(const QString &name);

private:
    void write();

    QSettings *m_settings;
    QList<BookingView> m_views;
};

} // namespace roost::ui
