#pragma once

#include "ui/models/pricing_editor.h"
#include "ui/pages/preview_dialog.h"

namespace roost::ui {

/// Shows what a draft of prices changes, night by night and rule by rule, and applies it as one change. GUI thread.
class ApplyDraftDialog : public PreviewDialog
{
    Q_OBJECT

public:
    /// text: what was done, for the history. The editor outlives the dialog.
    ApplyDraftDialog(PageContext &context, PricingEditor &editor, const QString &text, QWidget *parent = nullptr);

protected:
    void requestPreview(int question) override;
    void run() override;

private:
    QWidget *buildPreview(const PriceChange &change) const;

    PricingEditor &m_editor;
    QString m_text;
};

} // namespace roost::ui
