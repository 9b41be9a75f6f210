#include "ui/pages/property_chip.h"

namespace roost::ui {

ChipTokens propertyChipTokens(const QString &status)
{
    if (status == QLatin1String("PUBLISHED"))
        return {"inBg", "inFg"};
    if (status == QLatin1String("DRAFT"))
        return {"pendBg", "pendFg"};
    return {"doneBg", "doneFg"};
}

} // namespace roost::ui
