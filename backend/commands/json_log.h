#pragma once

namespace roost {

/// From now on, every line that this process logs is a JSON object: time, level, category, message.
void logAsJson();

} // namespace roost
