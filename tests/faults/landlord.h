#pragma once

#include "tests/faults/visitor.h"

namespace roost::test {

/// The host of the town, who blocks nights and opens them again at random.
class Landlord : public Visitor
{
public:
    Landlord(const Town &town, History &history, quint64 seed)
        : Visitor(town, history, town.hostToken(), seed)
    {
    }

protected:
    void act() override;

private:
    void block();
    void open();
    std::optional<Answer> setBlocked(const Nights &nights, bool blocked);

    /// Never more than one block at a time, so that opening one never opens another.
    std::optional<Nights> m_blocked;
    int m_blocks = 0;
};

} // namespace roost::test
