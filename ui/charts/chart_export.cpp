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

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

void write(QWidget &chart, const QString &filter, const QString &suffix,
           const std::function<bool(QIODevice &)> &content)
{
    auto name = chart.accessibleName() + suffix;
    name = QFileDialog::getSaveFileName(&chart, Text::tr("Save chart"), name, filter);
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !content(file) || !file.commit())
        QMessageBox::warning(&chart, Text::tr("Save chart"),
                             Text::tr("The file could not be written: %1").arg(file.errorString()));
}

} // namespace

void showExportMenu(QWidget &chart, const QPoint &position, const std::function<ChartTable()> &table)
{
    QMenu menu(&chart);
    menu.addAction(Text::tr("Copy values"), &chart, [&] { QGuiApplication::clipboard()->setText(table().toCsv()); });
    menu.addAction(Text::tr("Save values (CSV)…"), &chart, [&] {
        write(chart, Text::tr("CSV files (*.csv)"), QStringLiteral(".csv"),
              [&](QIODevice &file) { return file.write(table().toCsv().toUtf8()) >= 0; });
    });
    menu.addAction(Text::tr("Save picture (PNG)…"), &chart, [&] {
        write(chart, Text::tr("PNG pictures (*.png)"), QStringLiteral(".png"),
              [&](QIODevice &file) { return chart.grab().save(&file, "PNG"); });
    });
    menu.exec(position);
}

} // namespace roost::ui
