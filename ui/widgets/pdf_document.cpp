#include "ui/widgets/pdf_document.h"

#include <QPdfWriter>
#include <QTextDocument>

namespace roost::ui {

namespace {
constexpr int marginMm = 18;
}

bool writePdf(QIODevice &device, const QString &html, const QString &title)
{
    QPdfWriter writer(&device);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    QTextDocument document;
    document.setHtml(html);
    document.print(&writer);
    return device.isOpen();
}

} // namespace roost::ui
