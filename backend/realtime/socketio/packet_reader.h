#pragma once

#include "backend/realtime/socketio/packet.h"

namespace roost::realtime {

/// Puts packets together from what comes over Engine.IO: a text, and its attachments behind it.
class PacketReader
{
public:
    struct Limits
    {
        qsizetype attachments = 10;         ///< of one packet
        qint64 attachmentBytes = 1'000'000; ///< of all of them
    };

    enum class Outcome { Complete, Incomplete, Invalid };

    explicit PacketReader(const Limits &limits)
        : m_limits(limits)
    {
    }

    // Invalid: the connection makes no sense from there on.
    Outcome readText(const QByteArray &text);
    Outcome readBinary(const QByteArray &data);

    /// After Complete.
    Packet take();

private:
    const Limits m_limits;
    std::optional<PacketHead> m_head; ///< whose attachments come
    qint64 m_attachmentBytes = 0;
};

} // namespace roost::realtime
