#pragma once

#include "ui/models/report_model.h"

#include <QWidget>

class QStackedLayout;

namespace roost::ui {

class ChartCard;
class DropdownButton;
class RowChart;
class Theme;
class TrendChart;

/// One measure of a report as a chart: a course over its days, weeks or months, or a bar for each property or host. GUI
/// thread.
class ReportChart : public QWidget
{
    Q_OBJECT

public:
    explicit ReportChart(const Theme &theme, QWidget *parent = nullptr);

    /// Bookings are only listed, and what is split has several values a day.
    static bool canShow(const ReportChoice &choice);

    /// The model outlives the chart.
    void setReport(const ReportModel &model);

Q_SIGNALS:
    /// A mark was opened: a row of the model.
    void opened(int row);

private:
    void draw();
    int measure() const;

    const ReportModel *m_model = nullptr;
    QString m_measureName; ///< that was chosen, by the API's name
    DropdownButton *m_measure = nullptr;
    QStackedLayout *m_stack = nullptr;
    ChartCard *m_trendCard = nullptr;
    ChartCard *m_rowCard = nullptr;
    TrendChart *m_trend = nullptr;
    RowChart *m_rows = nullptr;
};

} // namespace roost::ui
