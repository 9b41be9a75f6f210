#include "ui/charts/chart_export.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>
#include <QWidget>

namespace roost::ui {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ChartExport", text);
}

void write(QWidget &chart, const QString &filter, const QString &suffix, const std::function<bool(QIODevice &)> &content)
{
    auto name = chart.accessibleName() + suffix;
    name = QFileDialog::getSaveFileName(&chart, translated("Save chart"), name, filter);
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !content(file) || !file.commit())
        QMessageBox::warning(&chart, translated("Save chart"),
                             translated("The file could not be written: %1").arg(file.errorString()));
}

} // namespace

void showExportMenu(QWidget &chart, const QPoint &position, const std::function<ChartTable()> &table)
{
    QMenu menu(&chart);
    menu.addAction(translated("Copy values"), &chart, [&] {
        QGuiApplication::clipboard()->setText(table().toCsv());
    });
    menu.addAction(translated("Save values (CSV)…"), &chart, [&] {
        write(chart, translated("CSV files (*.csv)"), QStringLiteral(".csv"), [&](QIODevice &file) {
            return file.write(table().toCsv().toUtf8()) >= 0;
        });
    });
    menu.addAction(translated("Save picture (PNG)…"), &chart, [&] {
        write(chart, translated("PNG pictures (*.png)"), QStringLiteral(".png"),
              [&](QIODevice &file) { return chart.grab().save(&file, "PNG"); });
    });
    menu.exec(position);
}

} // namespace roost::ui
