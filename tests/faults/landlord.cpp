#include "tests/faults/landlord.h"

#include <QJsonArray>
#include <QThread>

namespace roost::test {

void Landlord::act()
{
    m_blocked ? open() : block();
    QThread::msleep(100);
}

void Landlord::block()
{
    const Nights nights = pickNights();
    const auto answer = setBlocked(nights, true);
    if (answer && answer->status == 409)
        return;
    m_blocked = nights; // done, or perhaps done: to be opened again
    if (!answer || answer->status != 200)
        return;
    history().take(QStringLiteral("block %1").arg(++m_blocks), nights);
}

void Landlord::open()
{
    history().letGo(QStringLiteral("block %1").arg(m_blocks));
    const auto answer = setBlocked(*m_blocked, false);
    if (answer && answer->status == 200)
        m_blocked.reset();
}

std::optional<Answer> Landlord::setBlocked(const Nights &nights, bool blocked)
{
    const QJsonObject change{
        {"from", nights.from.toString(Qt::ISODate)}, {"to", nights.to.toString(Qt::ISODate)}, {"blocked", blocked}};
    return ask("PUT", "/api/v1/properties/" + nights.property + "/availability", {{"changes", QJsonArray{change}}},
               {200, 409});
}

} // namespace roost::test
