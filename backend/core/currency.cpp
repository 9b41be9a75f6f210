#include "backend/core/currency.h"

#include <QHash>

namespace roost {

namespace {

/// ISO 4217, the exponents that are not 2, and the list of codes in circulation.
const QHash<QString, int> &exponents()
{
    static const QHash<QString, int> table = [] {
        QHash<QString, int> map;
        const auto add = [&map](const char *codes, int exponent) {
            for (const QString &code : QString::fromLatin1(codes).split(u' '))
                map.insert(code, exponent);
        };
        add("AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
            "CNY "
            "COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR "
            "ILS "
            "INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN "
            "MYR "
            "MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS "
            "SRD "
            "SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW",
            2);
        add("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF", 0);
        add("BHD IQD JOD KWD LYD OMR TND", 3);
        return map;
    }();
    return table;
}

} // namespace

std::optional<Currency> Currency::fromCode(const QString &code)
{
    const auto found = exponents().constFind(code);
    if (found == exponents().constEnd())
        return std::nullopt;
    return Currency(code, *found);
}

} // namespace roost
