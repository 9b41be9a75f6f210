#pragma once

#include <QDate>
#include <QHash>
#include <QStringList>

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace roost::test {

/// What nights of which property.
struct Nights
{
    QString property{};
    QDate from{};
    QDate to{}; ///< not included

    friend bool operator==(const Nights &, const Nights &) = default;
};

/// What a guest may find their booking to be.
struct Terms
{
    Nights nights{};
    int guests = 0;

    friend bool operator==(const Terms &, const Terms &) = default;
};

/// What a guest was told about a booking, and what may have become of it since.
struct Promise
{
    QString bookingId{};
    QList<Terms> possibleTerms{};
    QStringList possibleStates{}; ///< at the end, when nothing waits any more
    std::optional<qint64> kept{}; ///< minor units, as the answer to a cancellation said
};

/// What the servers have promised to all their clients: who had which nights from when to when, surely, and which
/// bookings there must be.
///
/// Somebody surely has nights from the moment the answer came until the moment before something is asked that may give
/// them back. No two may ever have the same night at the same time. Instants are milliseconds of this machine's clock.
/// Any thread.
class History
{
public:
    /// The holder has these nights from now until `until`, unless time was made to pass since they were asked for.
    void hold(const QString &holder, const Nights &nights, qint64 askedAt, qint64 until);

    /// The holder has these nights from now on.
    void take(const QString &holder, const Nights &nights);

    /// What the holder had until some time, they have for good.
    void keep(const QString &holder);

    /// From now on the holder may lose the nights that are not among these at any time.
    void narrow(const QString &holder, const Nights &common);

    /// The holder has these nights from now on, for as long as they had those before.
    void move(const QString &holder, const Nights &nights);

    /// From now on the holder may lose the nights at any time.
    void letGo(const QString &holder);

    /// Makes time pass: whoever only holds nights may lose them from the beginning of it on.
    void passTime(const std::function<void()> &pass);

    static qint64 now();

    void promise(const Promise &promise);
    void change(const QString &bookingId, const std::function<void(Promise &)> &change);

    /// An answer that no client should see, whatever the trouble.
    void surprise(const QString &answer);

    /// Pairs that surely had the same night at the same time; empty when all is well. When nothing writes any more, as
    /// the following.
    QStringList collisions() const;
    QList<Promise> promises() const { return m_promises.values(); }
    const QStringList &surprises() const { return m_surprises; }
    qsizetype tenures() const { return static_cast<qsizetype>(m_tenures.size()); }

private:
    struct Tenure
    {
        QString holder{};
        Nights nights{};
        qint64 since = 0;
        qint64 until = 0;
        bool isHold = true;
    };

    Tenure *current(const QString &holder);
    void add(const Tenure &tenure);
    void replace(const QString &holder, const std::function<Nights(const Nights &)> &nights);

    mutable std::mutex m_mutex;
    std::vector<Tenure> m_tenures;
    qint64 m_timePassedAt = 0;
    QHash<QString, std::size_t> m_current; ///< the last tenure of each holder
    QHash<QString, Promise> m_promises;
    QStringList m_surprises;
};

} // namespace roost::test
