#include "backend/seed/random.h"

#include <cmath>

namespace roost {

double Random::exponential(double mean)
{
    return -mean * std::log(1.0 - unit());
}

} // namespace roost
