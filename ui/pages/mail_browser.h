#pragma once

#include <QTextBrowser>

namespace roost::ui {

/// Shows a mail as it would look, and nothing that it refers to: neither files nor the network are touched, links do
/// not open. GUI thread.
class MailBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MailBrowser(QWidget *parent = nullptr);

    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace roost::ui
