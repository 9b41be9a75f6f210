#include "ui/widgets/export_dialog.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int patienceMs = 300;
constexpr int dialogWidth = 420;

QString endingOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return QStringLiteral(".csv");
    case ExportFormat::Xlsx:
        return QStringLiteral(".xlsx");
    case ExportFormat::Pdf:
        break;
    }
    return QStringLiteral(".pdf");
}

QString filterOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return ExportDialog::tr("CSV files (*.csv)");
    case ExportFormat::Xlsx:
        return ExportDialog::tr("Excel workbooks (*.xlsx)");
    case ExportFormat::Pdf:
        break;
    }
    return ExportDialog::tr("PDF documents (*.pdf)");
}

QString amountText(qint64 rows, qint64 bytes)
{
    const auto size = QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
    if (rows == 0)
        return size;
    return ExportDialog::tr("%1, %2", "so many rows, so many bytes")
        .arg(ExportDialog::tr("%Ln rows", nullptr, static_cast<int>(rows)), size);
}

} // namespace

ExportDialog::ExportDialog(const Theme &theme, const ExportSpec &spec, QWidget *parent)
    : QDialog(parent)
    , m_spec(spec)
    , m_text(makeParagraph({}, ""))
    , m_bar(new QProgressBar)
    , m_retry(new QPushButton(tr("Retry")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(spec.title);
    setMinimumWidth(dialogWidth);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(spec.title);
    m_retry->setProperty("kind", QStringLiteral("primary"));
    m_retry->hide();
    connect(m_retry, &QPushButton::clicked, this, &ExportDialog::begin);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.space(2));
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_retry);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.space(5), theme.space(5), theme.space(5), theme.space(4));
    layout->setSpacing(theme.space(3));
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addLayout(buttons);
}

void ExportDialog::ask(const Theme &theme, const ExportSpec &spec, ExportFormat format, QWidget *parent,
                       std::function<void(const QString &)> done)
{
    auto *files = new QFileDialog(parent, spec.title, spec.fileName + endingOf(format), filterOf(format));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(endingOf(format).mid(1));
    connect(files, &QFileDialog::fileSelected, parent, [&theme, spec, format, parent, done](const QString &path) {
        auto *dialog = new ExportDialog(theme, spec, parent);
        connect(dialog, &ExportDialog::completed, parent, done);
        dialog->start(path, format);
    });
    files->open();
}

void ExportDialog::start(const QString &filePath, ExportFormat format)
{
    m_filePath = filePath;
    m_format = format;
    m_patience.start();
    begin();
}

void ExportDialog::begin()
{
    m_retry->hide();
    m_bar->show();
    setTone(m_text, "");
    m_text->setText(tr("Waiting for the server…"));
    m_cancel->setText(tr("Cancel"));
    m_job = m_spec.job(m_format);
    connect(m_job.get(), &ExportJob::progressed, this, &ExportDialog::showProgress);
    connect(m_job.get(), &ExportJob::failed, this, &ExportDialog::showFailure);
    connect(m_job.get(), &ExportJob::finished, this, &ExportDialog::finish);
    m_job->start(m_filePath);
}

void ExportDialog::showProgress(qint64 rows, qint64 bytes)
{
    m_text->setText(tr("Writing %1: %2", "a file's name, and how much of it is there")
                        .arg(QFileInfo(m_filePath).fileName(), amountText(rows, bytes)));
}

void ExportDialog::showFailure(const QString &sentence)
{
    m_patience.stop();
    setTone(m_text, "bad");
    m_text->setText(sentence);
    m_bar->hide();
    m_retry->show();
    m_retry->setFocus();
    m_cancel->setText(tr("Close"));
    show();
}

void ExportDialog::finish(qint64 rows, qint64 bytes)
{
    m_patience.stop();
    Q_EMIT completed(tr("%1 is written: %2.", "a file's name, and how much it is")
                         .arg(QFileInfo(m_filePath).fileName(), amountText(rows, bytes)));
    deleteLater();
    hide();
}

void ExportDialog::reject()
{
    m_patience.stop();
    if (m_job)
        m_job->cancel();
    deleteLater();
    QDialog::reject();
}

} // namespace roost::ui
