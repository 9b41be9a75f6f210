#pragma once

#include <libical/ical.h>

#include <memory>

namespace roost {

struct IcalComponentDeleter
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

/// A component of libical that belongs to us, with everything in it.
using IcalComponent = std::unique_ptr<icalcomponent, IcalComponentDeleter>;

} // namespace roost
