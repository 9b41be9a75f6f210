#pragma once

#include <QSocketNotifier>

#include <vector>

namespace roost::http {

/// Watches any number of sockets at the cost of those that have something to say. Qt's event loop asks the kernel for
/// each of its sockets at every turn, which is what thousands of idle connections must not cost; here it sees one
/// descriptor, which is ready when any of them is.
///
/// Lives on the network thread.
class Poller
{
public:
    /// What became of a socket.
    struct Change
    {
        bool readable = false;
        bool writable = false;
        bool ended = false;  ///< the other side sends no more than what is there
        bool broken = false; ///< nothing goes either way
    };

    class Watcher
    {
    public:
        /// Told once a change. May remove and destroy the watcher.
        virtual void ready(Change change) = 0;

    protected:
        ~Watcher() = default;
    };

    Poller(); ///< Throws std::system_error when the kernel gives no descriptor.
    ~Poller();
    Poller(const Poller &) = delete;
    Poller &operator=(const Poller &) = delete;

    /// False when the kernel refuses.
    [[nodiscard]] bool add(int descriptor, Watcher &watcher);

    /// Before the descriptor is closed. The watcher hears nothing more, not even of what has been seen already.
    void remove(int descriptor);

private:
    struct Entry
    {
        Watcher *watcher = nullptr;
        quint32 generation = 0; ///< a descriptor is used again; what was seen of its earlier life is not told
    };

    void poll();

    int m_descriptor;
    QSocketNotifier m_notifier;
    std::vector<Entry> m_entries; ///< by descriptor
};

} // namespace roost::http
