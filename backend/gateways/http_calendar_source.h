#pragma once

#include "backend/gateways/address_rules.h"
#include "backend/gateways/calendar_source.h"

#include <chrono>

namespace roost {

/// Calendars by HTTP and HTTPS, from addresses that the server's users name and that it therefore does not trust.
///
/// Every host, of redirects too, is resolved first; all of its addresses must be allowed, and the connection goes to
/// one of just these, so that a second answer of the name server changes nothing. No proxy, cookies or passwords. The
/// time limit is for all of it, the size limit for what arrives. An answer without a length that breaks off looks
/// whole: its reader has to see. Blocks the calling thread; any thread.
class HttpCalendarSource : public CalendarSource
{
public:
    struct Limits
    {
        std::chrono::milliseconds time = std::chrono::seconds(10);
        qint64 bytes = 1024 * 1024;
        int redirects = 3;
    };

    explicit HttpCalendarSource(AddressRules rules);
    HttpCalendarSource(AddressRules rules, const Limits &limits);

    Answer fetch(const QUrl &url, const Validators &known) override;

private:
    const AddressRules m_rules;
    const Limits m_limits;
};

} // namespace roost
