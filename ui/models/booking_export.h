#pragma once

#include "ui/api/booking_api.h"
#include "ui/models/table_export.h"

namespace roost::ui {

/// All bookings of a query as a file, page by page. GUI thread.
class BookingExport : public TableExport
{
    Q_OBJECT

public:
    BookingExport(ApiClient &api, const BookingQuery &query, ExportFormat format, QObject *parent = nullptr);

protected:
    QList<TableColumn> columns() const override;
    void askForRows() override;

private:
    BookingApi m_api;
    BookingQuery m_query;
    QString m_cursor;
};

} // namespace roost::ui
