#include "ui/charts/chart_export.h"

#include "ui/charts/chart_picture.h"
#include "ui/models/text_table_export.h"
#include "ui/widgets/export_dialog.h"
#include "ui/widgets/file_saver.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

/// Asks for a file and writes it, in two steps: nothing waits for either.
void write(QWidget &chart, const QString &filter, const QString &suffix, std::function<bool(QIODevice &)> content)
{
    auto *files = new QFileDialog(&chart, Text::tr("Save chart"), chart.accessibleName() + suffix, filter);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(suffix.mid(1));
    QObject::connect(files, &QFileDialog::fileSelected, &chart,
                     [&chart, content = std::move(content)](const QString &path) {
                         // Once the dialog has gone.
                         QTimer::singleShot(0, &chart, [&chart, content, path] {
                             const auto problem = writeFile(path, content);
                             if (!problem.isEmpty())
                                 QMessageBox::warning(&chart, Text::tr("Save chart"), problem);
                         });
                     });
    files->open();
}

using Writer = bool (ChartPicture::*)(QIODevice &) const;

void addPicture(QMenu &menu, QWidget &chart, const Theme &theme, const QString &text, const QString &filter,
                const QString &suffix, Writer writer)
{
    menu.addAction(text, &chart, [&chart, &theme, filter, suffix, writer] {
        write(chart, filter, suffix,
              [&chart, &theme, writer](QIODevice &file) { return (ChartPicture(chart, theme).*writer)(file); });
    });
}

void addWorkbook(QMenu &menu, QWidget &chart, const Theme &theme, const std::function<ChartTable()> &table)
{
    menu.addAction(Text::tr("Save values (Excel)…"), &chart, [&chart, &theme, table] {
        const ExportSpec spec{Text::tr("Save chart"), chart.accessibleName(), [values = table()](ExportFormat format) {
                                  return std::make_unique<TextTableExport>(values.header, values.rows, format);
                              }};
        ExportDialog::ask(theme, spec, ExportFormat::Xlsx, &chart, [](const QString &) {});
    });
}

} // namespace

void copyPicture(QWidget &chart, const Theme &theme)
{
    QGuiApplication::clipboard()->setPixmap(ChartPicture(chart, theme).pixmap());
}

void addExportActions(QMenu &menu, QWidget &chart, const Theme &theme, const std::function<ChartTable()> &table)
{
    menu.addAction(Text::tr("Copy picture"), &chart, [&chart, &theme] { copyPicture(chart, theme); });
    menu.addAction(Text::tr("Copy values"), &chart,
                   [table] { QGuiApplication::clipboard()->setText(table().toCsv()); });
    menu.addSeparator();
    addPicture(menu, chart, theme, Text::tr("Save picture (PNG)…"), Text::tr("PNG pictures (*.png)"),
               QStringLiteral(".png"), &ChartPicture::writePng);
    addPicture(menu, chart, theme, Text::tr("Save drawing (SVG)…"), Text::tr("SVG drawings (*.svg)"),
               QStringLiteral(".svg"), &ChartPicture::writeSvg);
    addPicture(menu, chart, theme, Text::tr("Save page (PDF)…"), Text::tr("PDF documents (*.pdf)"),
               QStringLiteral(".pdf"), &ChartPicture::writePdf);
    menu.addAction(Text::tr("Save values (CSV)…"), &chart, [&chart, table] {
        write(chart, Text::tr("CSV files (*.csv)"), QStringLiteral(".csv"),
              [table](QIODevice &file) { return file.write(table().toCsv().toUtf8()) >= 0; });
    });
    addWorkbook(menu, chart, theme, table);
}

void showExportMenu(QWidget &chart, const Theme &theme, const QPoint &position,
                    const std::function<ChartTable()> &table)
{
    QMenu menu(&chart);
    addExportActions(menu, chart, theme, table);
    menu.exec(position);
}

} // namespace roost::ui
