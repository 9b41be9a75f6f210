#pragma once

#include "ui/api/file_download.h"
#include "ui/models/export_job.h"

namespace roost::ui {

/// A report of the server as a file, written while it arrives. GUI thread.
class ReportExport : public ExportJob
{
    Q_OBJECT

public:
    /// report: its name among the server's; parameters: its filters, without the format.
    ReportExport(ApiClient &client, const QString &report, const QUrlQuery &parameters, ExportFormat format,
                 QObject *parent = nullptr);

    void start(const QString &filePath) override;
    void cancel() override { m_download.cancel(); }

private:
    FileDownload m_download;
    QString m_report;
    QUrlQuery m_parameters;
};

} // namespace roost::ui
