#include "ui/pages/mail_browser.h"

namespace roost::ui {

MailBrowser::MailBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setAccessibleName(tr("Mail"));
    document()->setDocumentMargin(16);
}

QVariant MailBrowser::loadResource(int, const QUrl &)
{
    return QByteArray();
}

} // namespace roost::ui
