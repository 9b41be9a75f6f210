#include "backend/core/rate_rules.h"

#include <QHash>

namespace roost {

namespace {

constexpr int largest = 1'000'000;

Rate rate(int burst, int seconds)
{
    return {.perSecond = static_cast<double>(burst) / seconds, .burst = burst};
}

const QHash<QString, RateClass> &classNames()
{
    static const QHash<QString, RateClass> names{
        {QStringLiteral("read"), RateClass::Read},
        {QStringLiteral("write"), RateClass::Write},
        {QStringLiteral("search"), RateClass::Search},
        {QStringLiteral("sign-in"), RateClass::SignIn},
    };
    return names;
}

} // namespace

RateRules::RateRules()
{
    of(RateClass::Read) = {.address = rate(400, 4), .account = rate(200, 4)};
    of(RateClass::Write) = {.address = rate(400, 8), .account = rate(200, 8)};
    of(RateClass::Search) = {.address = rate(200, 10), .account = rate(100, 10)};
    of(RateClass::SignIn) = {.address = rate(20, 120), .account = rate(20, 120)};
}

RateRules RateRules::off()
{
    RateRules rules;
    rules.m_isOn = false;
    return rules;
}

QString RateRules::read(const QString &text)
{
    for (const QString &part : text.split(u',')) {
        if (const QString fault = readOne(part.trimmed()); !fault.isEmpty())
            return fault;
    }
    return {};
}

QString RateRules::readOne(const QString &text)
{
    const QString prefix = QStringLiteral("account-");
    const QString name = text.section(u'=', 0, 0);
    const bool isAccount = name.startsWith(prefix);
    const auto rateClass = classNames().constFind(isAccount ? name.mid(prefix.size()) : name);
    const QString numbers = text.section(u'=', 1);
    bool isBurst = false;
    bool isTime = false;
    const int burst = numbers.section(u'/', 0, 0).toInt(&isBurst);
    const int seconds = numbers.section(u'/', 1).toInt(&isTime);
    const bool isSane = isBurst && isTime && burst >= 1 && burst <= largest && seconds >= 1 && seconds <= largest;
    if (rateClass == classNames().constEnd() || !isSane)
        return QStringLiteral("It takes off, on, or limits like search=200/10,account-search=100/10: so many, and the "
                              "seconds in which they fill up again, of read, write, search and sign-in.");
    Limits &limits = of(*rateClass);
    (isAccount ? limits.account : limits.address) = rate(burst, seconds);
    return {};
}

} // namespace roost
