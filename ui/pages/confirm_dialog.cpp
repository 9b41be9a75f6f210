#include "ui/pages/confirm_dialog.h"

#include "ui/widgets/label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

ConfirmDialog::ConfirmDialog(PageContext &context, const QString &heading, const QString &sentence,
                             const Confirm &confirm, Step step, QWidget *parent)
    : PreviewDialog(context, heading, confirm, Area::FormOnly, parent)
    , m_step(std::move(step))
{
    form().addWidget(makeParagraph(sentence));
}

void ConfirmDialog::run()
{
    m_step(this, [this](const std::optional<Problem> &problem) {
        if (problem)
            showProblem(*problem);
        else
            accept();
    });
}

} // namespace roost::ui
