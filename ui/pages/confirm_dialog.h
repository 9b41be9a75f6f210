#pragma once

#include "ui/api/answer.h"
#include "ui/pages/preview_dialog.h"

namespace roost::ui {

/// Asks before a step that needs nothing more to be said, and takes it. GUI thread.
class ConfirmDialog : public PreviewDialog
{
    Q_OBJECT

public:
    /// Asks the server for the step, with somebody whose end drops the answer.
    using Step = std::function<void(QObject *context, Outcome outcome)>;

    ConfirmDialog(PageContext &context, const QString &heading, const QString &sentence, const Confirm &confirm,
                  Step step, QWidget *parent = nullptr);

protected:
    void run() override;

private:
    Step m_step;
};

} // namespace roost::ui
