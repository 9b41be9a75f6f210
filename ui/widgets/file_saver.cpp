#include "ui/widgets/file_saver.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

namespace roost::ui {

QString writeFile(const QString &path, const std::function<bool(QIODevice &)> &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && content(file) && file.commit())
        return {};
    return QCoreApplication::translate("FileSaver", "The file could not be written: %1").arg(file.errorString());
}

bool saveFile(QWidget *window, const QString &title, const QString &suggestedName, const QString &filter,
              const std::function<bool(QIODevice &)> &content)
{
    const auto path = QFileDialog::getSaveFileName(window, title, suggestedName, filter);
    if (path.isEmpty())
        return false;
    const auto problem = writeFile(path, content);
    if (!problem.isEmpty())
        QMessageBox::warning(window, title, problem);
    return problem.isEmpty();
}

} // namespace roost::ui
