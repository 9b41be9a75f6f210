#include "backend/modules/reports/report.h"

namespace roost {

Report firstRows(Report report, qint64 most)
{
    report.next = [next = std::move(report.next), left = most]() mutable {
        auto rows = left > 0 ? next() : QList<ReportRow>();
        if (rows.size() > left)
            rows.resize(left);
        left -= rows.size();
        return rows;
    };
    return report;
}

} // namespace roost
