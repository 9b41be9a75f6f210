#pragma once

#include "ui/models/export_job.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace roost::ui {

class Theme;

/// What is exported, and how.
struct ExportSpec
{
    QString title{};    ///< "Export the rows"
    QString fileName{}; ///< suggested, without its ending
    std::function<std::unique_ptr<ExportJob>(ExportFormat)> job{};
};

/// An export under way beside the window: how far it is, a way to cancel, what went wrong and a way to try again.
/// Everything goes on meanwhile. Closes by itself when it is done. GUI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const Theme &theme, const ExportSpec &spec, QWidget *parent);

    /// Asks for a file of the format and starts; nothing happens when the person chooses none.
    static void ask(const Theme &theme, const ExportSpec &spec, ExportFormat format, QWidget *parent,
                    std::function<void(const QString &sentence)> done);

    /// Shows itself unless it is done at once.
    void start(const QString &filePath, ExportFormat format);

Q_SIGNALS:
    /// A sentence: what was written.
    void completed(const QString &sentence);

protected:
    void reject() override; // Escape and the close button give up

private:
    void begin();
    void showProgress(qint64 rows, qint64 bytes);
    void showFailure(const QString &sentence);
    void finish(qint64 rows, qint64 bytes);

    ExportSpec m_spec;
    QString m_filePath;
    ExportFormat m_format = ExportFormat::Csv;
    std::unique_ptr<ExportJob> m_job;
    QTimer m_patience;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace roost::ui
