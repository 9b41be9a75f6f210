#include "ui/models/calendar_snapshot.h"

#include "ui/models/calendar_words.h"

#include <QCoreApplication>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

bool isFree(const CalendarNight &night)
{
    return night.state == NightState::Free;
}

} // namespace

CalendarSnapshot::CalendarSnapshot(const CalendarNights &nights)
{
    const auto days = nights.days();
    for (const auto *property : nights.properties) {
        auto &known = m_nights[property->id()];
        for (const auto day : days) {
            if (const auto *night = property->night(day))
                known.insert(day, *night);
        }
    }
}

CalendarSnapshot::Changes CalendarSnapshot::changesOf(const CalendarProperty &property,
                                                      const CalendarNights &nights) const
{
    Changes changes;
    const auto before = m_nights.value(property.id());
    for (const auto day : nights.days()) {
        const auto *night = property.night(day);
        const auto was = before.constFind(day);
        if (!night || was == before.constEnd())
            continue;
        if (isFree(*was) && !isFree(*night))
            changes.taken << day;
        else if (!isFree(*was) && isFree(*night))
            changes.freed << day;
        else if (was->price != night->price)
            changes.priced << day;
    }
    return changes;
}

QStringList CalendarSnapshot::changesUntil(const CalendarNights &nights, const QLocale &locale) const
{
    QStringList lines;
    for (const auto *property : nights.properties) {
        const auto changes = changesOf(*property, nights);
        const auto add = [&](const QList<QDate> &days, const QString &text) {
            if (!days.isEmpty())
                lines << text.arg(property->title(), daysText(days.first(), days.last(), locale));
        };
        const auto *claim = changes.taken.isEmpty() ? nullptr : property->claimAt(changes.taken.first());
        const auto who = claim && claim->booking ? claim->booking->guestName : QString();
        if (who.isEmpty())
            add(changes.taken, Text::tr("%1: %2 has been taken meanwhile."));
        else
            add(changes.taken, Text::tr("%1: %2 has been booked meanwhile, by %3.").replace(QLatin1String("%3"), who));
        add(changes.freed, Text::tr("%1: %2 has become free meanwhile."));
        add(changes.priced, Text::tr("%1: %2 has another price meanwhile."));
    }
    return lines;
}

} // namespace roost::ui
