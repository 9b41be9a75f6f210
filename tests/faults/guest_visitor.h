#pragma once

#include "tests/faults/visitor.h"

namespace roost::test {

/// A guest who books, pays in all ways, changes and cancels, at random.
class GuestVisitor : public Visitor
{
public:
    GuestVisitor(const Town &town, History &history, const QString &token, quint64 seed);

    /// How many bookings this guest has asked for: there are no more than that of theirs.
    int keys() const { return m_keys; }

protected:
    void act() override;

private:
    struct Own
    {
        QString id{};
        Terms terms{};
        bool isSure = true; ///< nothing is under way that may change the terms
    };

    void book();
    void pay(const Own &own);
    void change(Own &own);
    void cancel(qsizetype index);

    /// The answer to asking the same thing until it comes, three times at the most; a request that may be repeated.
    /// Nothing was answered otherwise when it is said to be `isSure`.
    struct Outcome
    {
        std::optional<Answer> answer{};
        qint64 askedAt = 0;
        bool isSure = true; ///< no earlier attempt may still be done
    };
    Outcome insist(const QByteArray &method, const QString &target, const QJsonObject &body, const QList<int> &statuses,
                   const HttpHeaders &headers = {});

    const QByteArray m_keyPrefix;
    int m_keys = 0;
    QList<Own> m_own;
};

} // namespace roost::test
