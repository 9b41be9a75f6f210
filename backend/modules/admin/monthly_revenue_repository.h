#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/figures.h"

#include <QHash>

#include <mutex>
#include <vector>

namespace roost {

/// What every property brought in every month, kept in mind, so that a ranking need not add up a million rows. It is
/// read from the rollups once, and then follows the journal by its transactions: at each question it knows all that is
/// committed. Some 300 bytes a property. Any thread; one question at a time.
class MonthlyRevenueRepository
{
public:
    struct Sum
    {
        QUuid key{};
        qint64 revenue = 0; ///< minor units of the filter's currency
    };

    /// Every property (split: Property) or host (Host) that has a place in a ranking under the filter, in no order,
    /// with what these months brought in all: whatever the channel and the guest's country. months: from a first day to
    /// a first day. The filter has a currency.
    std::vector<Sum> sums(Session &session, const FigureQuery &query, const DateRange &months);

    /// Takes in what has been committed; the first time, all there is. sums() does so, too: the less, the later this
    /// was.
    void follow(Session &session);

private:
    struct Home
    {
        bool isKnown = false; ///< has a place among the figures
        int host = 0;
        int currency = 0;
        int city = 0; ///< in lower case
        int propertyType = 0;
        int firstMonth = 0;            ///< since year 0
        std::vector<qint64> revenue{}; ///< by month
    };
    struct Change
    {
        int home = 0;
        int month = 0;
        qint64 amount = 0;
    };

    void catchUp(Session &session);
    void readMonths(Session &session);
    void readHomes(Session &session);
    void readEntries(Session &session);
    void add(const Change &change);
    int homeOf(const QUuid &property);
    int codeOf(const QString &word);

    std::mutex m_mutex;
    std::vector<Home> m_homes;
    std::vector<QUuid> m_properties; ///< of the homes
    QHash<QUuid, int> m_homeOf;
    std::vector<QUuid> m_hosts;
    QHash<QUuid, int> m_hostOf;
    QHash<QString, int> m_codes;
    QString m_entriesUntil; ///< transactions before this one are in; nothing is read yet when empty
    QString m_homesUntil;
    QList<Change> m_unsettled; ///< of later ones: taken back before more is read
};

} // namespace roost
