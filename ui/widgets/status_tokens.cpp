#include "ui/widgets/status_tokens.h"

namespace roost::ui {

ChipTokens chipTokens(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Requested:
    case BookingStatus::Pending:
        return {"pendBg", "pendFg"};
    case BookingStatus::Confirmed:
        return {"confBg", "confFg"};
    case BookingStatus::CheckedIn:
        return {"inBg", "inFg"};
    case BookingStatus::Cancelled:
    case BookingStatus::NoShow:
        return {"cancBg", "cancFg"};
    case BookingStatus::Completed:
    case BookingStatus::Declined:
    case BookingStatus::Expired:
        break;
    }
    return {"doneBg", "doneFg"};
}

} // namespace roost::ui
