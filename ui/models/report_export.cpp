#include "ui/models/report_export.h"

namespace roost::ui {

namespace {

QString nameOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return QStringLiteral("csv");
    case ExportFormat::Xlsx:
        return QStringLiteral("xlsx");
    case ExportFormat::Pdf:
        break;
    }
    return QStringLiteral("pdf");
}

} // namespace

ReportExport::ReportExport(ApiClient &client, const QString &report, const QUrlQuery &parameters, ExportFormat format,
                           QObject *parent)
    : ExportJob(parent)
    , m_download(client)
    , m_report(report)
    , m_parameters(parameters)
{
    const bool isText = format == ExportFormat::Csv;
    m_parameters.addQueryItem(QStringLiteral("format"), nameOf(format));
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
