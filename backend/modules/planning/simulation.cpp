#include "backend/modules/planning/simulation.h"

#include "backend/modules/booking/night_revenue.h"

#include <algorithm>

namespace roost {

namespace {

/// So that no product with an elasticity comes near 64 bits: a hundred times the price.
constexpr qint64 largestChange = 100 * wholeWeight;

Repricing reprice(const SimulatedRules &rules, const PastStay &past, int shiftDays, PlatformFees fees)
{
    Property property = rules.property;
    property.status = PropertyStatus::Published;
    const StayRequest request{.stay = {past.stay.from.addDays(shiftDays), past.stay.to.addDays(shiftDays)},
                              .guests = past.guests,
                              .childAges = past.childAges,
                              .pets = past.pets};
    const QDate bookedOn = std::min(past.bookedOn, past.stay.from).addDays(shiftDays);
    Repricing result{.price = reckon({property, rules.tariff, request, bookedOn, fees}),
                     .reasons = reasonsAgainst({property, rules.tariff, request, bookedOn, {}})};
    result.weight = result.isBookable() ? wholeWeight : 0;
    return result;
}

/// Of wholeWeight.
qint64 weightOf(const Price &now, const Price &draft, Elasticity elasticity)
{
    const qint64 before = now.total().minor();
    if (before <= 0)
        return wholeWeight;
    const qint64 more = draft.total().minor() - before;
    const Money whole(wholeWeight, now.currency);
    const qint64 size = whole.proportion(Money(std::abs(more), now.currency), Money(before, now.currency)).minor();
    const qint64 change = std::min(size, largestChange) * (more < 0 ? -1 : 1);
    const qint64 weight = wholeWeight + divideHalfToEven(change * static_cast<int>(elasticity), 100);
    return std::clamp<qint64>(weight, 0, 2 * wholeWeight);
}

/// One side of a replayed stay, as it adds to the sums.
struct Counted
{
    QDate arrival{};
    QList<NightRevenue> nights{};
    qint64 weight = wholeWeight;
    qint64 lost = 0;
};

Counted countedOf(QDate arrival, const Repricing &repricing)
{
    return {arrival, revenueByNight(repricing.price.lines), repricing.weight, repricing.isBookable() ? 0 : 1};
}

/// As it was charged, where it is replayed.
Counted countedOf(const SimulatedStay &stay, int shiftDays)
{
    Counted counted{stay.stay.from, revenueByNight(stay.past.lines)};
    for (NightRevenue &night : counted.nights)
        night.night = night.night.addDays(shiftDays);
    return counted;
}

/// Adds one side of the stays to the total and to the months.
class Counting
{
public:
    Counting(Simulation &simulation, SimulatedSum SimulatedSums::*side, const Currency &currency)
        : m_simulation(simulation)
        , m_side(side)
        , m_currency(currency)
    {
    }

    void add(const Counted &counted)
    {
        for (SimulatedSum *sum : {&(m_simulation.total.*m_side), &monthOf(counted.arrival)}) {
            sum->stays += counted.weight;
            sum->lost += counted.lost;
        }
        for (const NightRevenue &night : counted.nights) {
            for (SimulatedSum *sum : {&(m_simulation.total.*m_side), &monthOf(night.night)}) {
                sum->nights += counted.weight;
                sum->revenue += night.amount.fraction(counted.weight, wholeWeight);
            }
        }
    }

private:
    SimulatedSum &monthOf(QDate night)
    {
        const QDate first(night.year(), night.month(), 1);
        auto month = m_simulation.months.find(first);
        if (month == m_simulation.months.end()) {
            const SimulatedSum none{.revenue = Money(0, m_currency)};
            month = m_simulation.months.insert(first, {none, none, none});
        }
        return month.value().*m_side;
    }

    Simulation &m_simulation;
    SimulatedSum SimulatedSums::*m_side;
    Currency m_currency;
};

} // namespace

std::optional<Money> SimulatedSum::averageDailyRate() const
{
    return nights > 0 ? std::optional(revenue.fraction(wholeWeight, nights)) : std::nullopt;
}

Simulation simulate(const SimulationInput &input)
{
    const Currency currency = input.now.property.currency();
    const SimulatedSum none{.revenue = Money(0, currency)};
    Simulation result{.total = {none, none, none}};
    Counting past(result, &SimulatedSums::past, currency);
    Counting now(result, &SimulatedSums::now, currency);
    Counting draft(result, &SimulatedSums::draft, currency);
    for (const PastStay &stay : input.stays) {
        SimulatedStay replayed{.past = stay,
                               .stay = {stay.stay.from.addDays(input.shiftDays), stay.stay.to.addDays(input.shiftDays)},
                               .now = reprice(input.now, stay, input.shiftDays, input.fees),
                               .draft = reprice(input.draft, stay, input.shiftDays, input.fees)};
        if (replayed.draft.isBookable())
            replayed.draft.weight = weightOf(replayed.now.price, replayed.draft.price, input.elasticity);
        past.add(countedOf(replayed, input.shiftDays));
        now.add(countedOf(replayed.stay.from, replayed.now));
        draft.add(countedOf(replayed.stay.from, replayed.draft));
        result.stays.append(replayed);
    }
    return result;
}

} // namespace roost
