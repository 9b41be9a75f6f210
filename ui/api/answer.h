#pragma once

#include "ui/api/api_client.h"

#include <QJsonArray>
#include <QList>

namespace roost::ui {

/// Gets the value, or the problem (the value is empty then).
template <typename T>
using Answer = std::function<void(const T &, const std::optional<Problem> &)>;

/// A page of a list.
template <typename T>
struct Listing
{
    QList<T> items{};
    QString nextCursor{}; ///< empty: the last page

    static Listing fromJson(const QJsonObject &object)
    {
        Listing listing;
        const auto items = object.value(QLatin1String("items")).toArray();
        for (const auto &item : items)
            listing.items.append(T::fromJson(item.toObject()));
        listing.nextCursor = object.value(QLatin1String("next_cursor")).toString();
        return listing;
    }
};

/// The strong entity tag of a version, as If-Match takes it.
inline QByteArray entityTag(int version)
{
    return '"' + QByteArray::number(version) + '"';
}

/// For calls that give nothing back but whether they went well.
using Outcome = std::function<void(const std::optional<Problem> &)>;

inline ApiClient::Callback telling(Outcome outcome)
{
    return [outcome = std::move(outcome)](const ApiReply &reply) { outcome(reply.problem); };
}

/// Turns what the client gets into a T and hands it on.
template <typename T>
ApiClient::Callback readingInto(Answer<T> answer)
{
    return [answer = std::move(answer)](const ApiReply &reply) {
        answer(reply.isOk() ? T::fromJson(reply.json) : T{}, reply.problem);
    };
}

} // namespace roost::ui
