#pragma once

#include "ui/api/booking_status.h"

namespace roost::ui {

/// The colour tokens of a chip: text on background.
struct ChipTokens
{
    const char *background = "doneBg";
    const char *foreground = "doneFg";
};

/// A booking's status has the same colours wherever it is shown.
ChipTokens chipTokens(BookingStatus status);

} // namespace roost::ui
