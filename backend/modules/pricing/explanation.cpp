#include "backend/modules/pricing/explanation.h"

#include <algorithm>

namespace roost {

namespace {

/// Collects the rules of one night; the first that applies decides.
class PriceSteps
{
public:
    PriceSteps(const Property &property, const Tariff &tariff, QDate night)
        : m_property(property)
        , m_tariff(tariff)
        , m_night(night)
    {
    }

    QList<PriceStep> run()
    {
        addOverride();
        for (const PriceRule &season : m_tariff.of(RuleKind::Season))
            addSeason(season);
        addWeekend();
        add({.rule = LineRule::Base,
             .name = QStringLiteral("Base price"),
             .price = m_property.basePrice,
             .detail = QStringLiteral("What every night costs unless something above says otherwise.")});
        return m_steps;
    }

private:
    void add(PriceStep step)
    {
        const bool isDecided =
            std::any_of(m_steps.begin(), m_steps.end(), [](const PriceStep &before) { return before.decides; });
        step.decides = step.price && !isDecided;
        m_steps.append(step);
    }

    void addOverride()
    {
        const NightlyOverride *own = m_tariff.overrideOf(m_night);
        const bool applies = own && own->price;
        add({.rule = LineRule::Override,
             .name = QStringLiteral("Price of this night"),
             .price = applies ? own->price : std::nullopt,
             .detail = applies ? QStringLiteral("The host has set a price for this very night.")
                               : QStringLiteral("The host has set no price for this very night.")});
    }

    void addSeason(const PriceRule &season)
    {
        PriceStep step{.rule = LineRule::Season, .ruleId = season.id, .name = season.name};
        const QString range =
            QStringLiteral("%1 to %2")
                .arg(season.nights->from.toString(Qt::ISODate), season.nights->to.toString(Qt::ISODate));
        if (!season.nights->contains(m_night)) {
            step.detail = QStringLiteral("The season is from %1.").arg(range);
        } else if (!season.concerns(m_night)) {
            step.detail = QStringLiteral("The season is for other days of the week.");
        } else if (!season.price && !season.percent) {
            step.detail = QStringLiteral("The season says how nights may be booked, not what they cost.");
        } else {
            step.price = priceInSeason(season, m_property, m_night, usualRate(m_property, m_night).price);
            step.detail = QStringLiteral("The season is from %1; the shortest wins, then the later.").arg(range);
        }
        add(step);
    }

    void addWeekend()
    {
        PriceStep step{.rule = LineRule::Weekend, .name = QStringLiteral("Weekend price")};
        if (!m_property.weekendPrice) {
            step.detail = QStringLiteral("The host has set no weekend price.");
        } else if (!m_property.weekendNights.contains(m_night)) {
            step.detail = QStringLiteral("This is no weekend night.");
        } else {
            step.price = m_property.weekendPrice;
            step.detail = QStringLiteral("This is a weekend night.");
        }
        add(step);
    }

    const Property &m_property;
    const Tariff &m_tariff;
    QDate m_night;
    QList<PriceStep> m_steps;
};

/// What holds when there is nothing against the stay.
QString assentOf(Obstacle obstacle, const Property &property, const NightlyRules &rules)
{
    switch (obstacle) {
    case Obstacle::Past:
        return QStringLiteral("The day of arrival is not in the past.");
    case Obstacle::NotPublished:
        return QStringLiteral("The property is published.");
    case Obstacle::Taken:
        return QStringLiteral("The nights are free.");
    case Obstacle::MinNights:
        return QStringLiteral("A stay has %1 nights or more.").arg(rules.minNights);
    case Obstacle::MaxNights:
        return QStringLiteral("A stay has %1 nights at the most.").arg(rules.maxNights);
    case Obstacle::ClosedToArrival:
        return QStringLiteral("Stays may begin on this day.");
    case Obstacle::ClosedToDeparture:
        return QStringLiteral("Stays may end on the day of departure.");
    case Obstacle::AdvanceNotice:
        return QStringLiteral("The host needs %1 days' notice.").arg(property.advanceNoticeDays);
    case Obstacle::BookingWindow:
        return QStringLiteral("Arrivals can be booked %1 days ahead.").arg(property.bookingWindowDays);
    case Obstacle::Capacity:
        return QStringLiteral("There is room for %1 guests.").arg(property.maxGuests);
    case Obstacle::Pets:
        return QStringLiteral("%1 pets may come.").arg(property.maxPets);
    case Obstacle::Gap:
        return property.minimumGapNights == 0
                   ? QStringLiteral("Any number of nights may be left free beside a stay.")
                   : QStringLiteral("No gap of fewer than %1 nights is left.").arg(property.minimumGapNights);
    }
    return {};
}

} // namespace

bool Explanation::isBookable() const
{
    return std::all_of(bookability.begin(), bookability.end(), [](const BookabilityStep &step) { return step.passes; });
}

Explanation explain(const BookabilityInput &input)
{
    const QDate night = input.request.stay.from;
    Explanation explanation{
        .propertyId = input.property.id,
        .night = night,
        .today = input.today,
        .rate = rateOfNight(input.property, input.tariff, night),
        .rules = rulesOfNight(input.property, input.tariff, night),
        .price = PriceSteps(input.property, input.tariff, night).run(),
        .request = input.request,
    };
    const QList<Reason> reasons = reasonsAgainst(input);
    for (const auto &[obstacle, name] : enumNames<Obstacle>) {
        const auto reason = std::ranges::find(reasons, obstacle, &Reason::obstacle);
        const bool passes = reason == reasons.end();
        explanation.bookability.append(
            {obstacle, passes, passes ? assentOf(obstacle, input.property, explanation.rules) : reason->detail});
    }
    return explanation;
}

} // namespace roost
