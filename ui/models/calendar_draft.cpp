#include "ui/models/calendar_draft.h"

#include "ui/models/calendar_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

QString doneText(int count, const AvailabilityChange &edit)
{
    const auto nights = nightsText(count);
    if (edit.blocked)
        return *edit.blocked ? Text::tr("%1 blocked").arg(nights) : Text::tr("%1 opened").arg(nights);
    if (edit.price && *edit.price)
        return Text::tr("%1 at %2", "nights, price").arg(nights, (*edit.price)->toString(QLocale()));
    return Text::tr("%1 changed").arg(nights);
}

bool hasTerms(const AvailabilityChange &edit)
{
    return edit.price || edit.minNights || edit.maxNights || edit.closedToArrival || edit.closedToDeparture;
}

AvailabilityChange termsOf(const AvailabilityChange &edit)
{
    auto terms = edit;
    terms.blocked.reset();
    terms.note.clear();
    return terms;
}

AvailabilityChange blockOf(const CalendarNights &nights, const AvailabilityChange &edit)
{
    return changeOf(nights, {.blocked = edit.blocked, .note = edit.note});
}

/// Without what is past at the property.
CalendarNights comingNights(const CalendarNights &nights, const CalendarProperty &property)
{
    auto coming = nights;
    coming.properties = {&property};
    if (property.today().isValid())
        coming.from = std::max(nights.from, property.today());
    return coming;
}

} // namespace

QDate CalendarDraft::firstDay() const
{
    QDate first;
    const auto take = [&first](QDate day) { first = first.isValid() ? std::min(first, day) : day; };
    for (const auto &edit : prices)
        take(edit.change.from);
    for (const auto &block : blocks)
        take(block.change.from);
    return first;
}

QDate CalendarDraft::endDay() const
{
    QDate end;
    const auto take = [&end](QDate day) { end = end.isValid() ? std::max(end, day) : day; };
    for (const auto &edit : prices)
        take(edit.change.to);
    for (const auto &block : blocks)
        take(block.change.to);
    return end;
}

QString CalendarDraft::explained(const QString &pointer, const QString &detail) const
{
    const auto parts = pointer.split(u'/', Qt::SkipEmptyParts);
    bool isNumber = false;
    const int index = parts.value(1).toInt(&isNumber);
    if (!isNumber || parts.first() != QLatin1String("changes") || index >= prices.size())
        return detail;
    const auto &edit = prices[index];
    auto place = titles.value(edit.propertyIds.first());
    if (edit.propertyIds.size() > 1)
        place = Text::tr("%1 and %2 more", "properties").arg(place).arg(edit.propertyIds.size() - 1);
    return Text::tr("%1, %2: %3", "property, nights, what is wrong")
        .arg(place, daysText(edit.change.from, edit.change.to.addDays(-1), QLocale()), detail);
}

QStringList CalendarDraft::explained(const Problem &problem) const
{
    constexpr qsizetype most = 5;
    auto pointers = problem.fieldDetails.keys();
    if (pointers.isEmpty())
        return {problem.detail};
    std::sort(pointers.begin(), pointers.end());
    QStringList lines;
    for (const auto &pointer : pointers.mid(0, most))
        lines << explained(pointer, problem.fieldDetails.value(pointer));
    if (pointers.size() > most)
        lines << Text::tr("And %1 more.").arg(pointers.size() - most);
    return lines;
}

CalendarDraft CalendarDraft::of(const CalendarNights &nights, const AvailabilityChange &edit)
{
    CalendarDraft draft;
    int count = 0;
    QMap<QDate, QStringList> propertiesByBegin;
    for (const auto *property : nights.properties) {
        const auto coming = comingNights(nights, *property);
        const auto days = coming.count();
        if (days == 0)
            continue;
        count += days;
        draft.titles.insert(property->id(), property->title());
        propertiesByBegin[coming.from].append(property->id());
        if (edit.blocked)
            draft.blocks.append({property->id(), property->title(), blockOf(coming, edit),
                                 restoringChanges(*property, coming, {.blocked = edit.blocked})});
    }
    draft.text = doneText(count, edit);
    if (!hasTerms(edit))
        return draft;
    for (auto begin = propertiesByBegin.cbegin(); begin != propertiesByBegin.cend(); ++begin) {
        auto coming = nights;
        coming.from = begin.key();
        const auto change = changeOf(coming, termsOf(edit));
        for (qsizetype first = 0; first < begin->size(); first += PriceChangeApi::maxProperties)
            draft.prices.append({begin->mid(first, PriceChangeApi::maxProperties), change});
    }
    return draft;
}

CalendarDraft CalendarDraft::of(const QList<CellPrice> &cells, const QString &text)
{
    CalendarDraft draft;
    int count = 0;
    for (const auto &cell : cells) {
        if (cell.night < cell.property->today())
            continue;
        ++count;
        const auto &id = cell.property->id();
        draft.titles.insert(id, cell.property->title());
        if (!draft.prices.isEmpty()) {
            auto &last = draft.prices.last();
            if (last.propertyIds.first() == id && last.change.to == cell.night &&
                (*last.change.price)->amount == cell.amount) {
                last.change.to = cell.night.addDays(1);
                continue;
            }
        }
        PriceEdit edit{.propertyIds = {id}, .change = {.from = cell.night, .to = cell.night.addDays(1)}};
        edit.change.price.emplace(Money{cell.amount, cell.property->currency()});
        draft.prices.append(edit);
    }
    draft.text = text.arg(nightsText(count));
    return draft;
}

} // namespace roost::ui
