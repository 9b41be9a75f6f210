#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>

namespace roost {

/// One value of an enum, and its name in SQL and JSON.
template <typename Enum>
struct EnumName
{
    Enum value;
    QLatin1StringView name;
};

/// The names of an enum, specialised beside it, every value once:
/// `template <> inline constexpr auto enumNames<Colour> = std::to_array<EnumName<Colour>>({{Colour::Red, ...}});`
template <typename Enum>
inline constexpr std::array<EnumName<Enum>, 0> enumNames{};

template <typename Enum>
concept NamedEnum = !enumNames<Enum>.empty();

template <NamedEnum Enum>
QString toName(Enum value)
{
    for (const auto &[known, name] : enumNames<Enum>) {
        if (known == value)
            return name;
    }
    return {};
}

/// Nothing for an unknown name. Case matters.
template <NamedEnum Enum>
std::optional<Enum> fromName(const QString &text)
{
    for (const auto &[value, name] : enumNames<Enum>) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

} // namespace roost
