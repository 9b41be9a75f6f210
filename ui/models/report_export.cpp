#include "ui/models/report_export.h"

namespace roost::ui {

ReportExport::ReportExport(ApiClient &client, const QString &report, const QUrlQuery &parameters, ExportFormat format,
                           QObject *parent)
    : ExportJob(parent)
    , m_download(client)
    , m_report(report)
    , m_parameters(parameters)
{
    const bool isText = format == ExportFormat::Csv;
    m_parameters.addQueryItem(QStringLiteral("format"), isText ? QStringLiteral("csv") : QStringLiteral("xlsx"));
    const auto rowsOf = [isText](qint64 lines) { return isText ? lines : 0; };
    connect(&m_download, &FileDownload::progressed, this,
            [this, rowsOf](qint64 bytes, qint64 lines) { Q_EMIT progressed(rowsOf(lines), bytes); });
    connect(&m_download, &FileDownload::finished, this,
            [this, rowsOf](qint64 bytes, qint64 lines) { Q_EMIT finished(rowsOf(lines), bytes); });
    connect(&m_download, &FileDownload::failed, this, &ReportExport::failed);
}

void ReportExport::start(const QString &filePath)
{
    m_download.start(QStringLiteral("/reports/") + m_report, m_parameters, filePath);
}

} // namespace roost::ui
