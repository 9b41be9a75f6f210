#pragma once

#include "ui/api/problem.h"
#include "ui/pages/page.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace roost::ui {

class StateView;

/// Asks for what a step needs, shows what it would do, and takes it once the person confirms. What was typed stays when
/// the server says no. It deletes itself when closed. GUI thread.
class PreviewDialog : public QDialog
{
    Q_OBJECT

public:
    /// How the step is confirmed. kind: of the button, "primary" or "danger".
    struct Confirm
    {
        QString text{};
        QString busyText{};
        const char *kind = "primary";
        QString backText{};
    };
    enum class Area { FormOnly, WithPreview };

    PreviewDialog(PageContext &context, const QString &heading, const Confirm &confirm, Area area,
                  QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    PageContext &context() { return m_context; }
    QVBoxLayout &form() { return *m_form; }

    /// Asks the server what the step would do; the answer goes to showPreview() or showPreviewProblem() with the number
    /// given here. Answers to older questions are dropped.
    virtual void requestPreview(int question) { Q_UNUSED(question) }
    void askPreview();
    void askPreviewSoon(); ///< after a pause in typing
    void showPreview(int question, QWidget *preview);
    void showPreviewProblem(int question, const Problem &problem);

    /// Nothing to preview yet: says what is needed.
    void showHint(const QString &sentence);

    /// Takes the step; ends in accept() or showProblem().
    virtual void run() = 0;
    void showProblem(const Problem &problem);

    /// What was typed cannot be sent; the fields say why.
    void giveBack();

    /// Whether the step can be confirmed as it stands.
    void setReady(bool ready);

private:
    QLayout *buildButtons();
    void confirm();
    bool hasPreview() const { return m_view != nullptr; }

    PageContext &m_context;
    Confirm m_words;
    QVBoxLayout *m_form = nullptr;
    StateView *m_view = nullptr;
    QVBoxLayout *m_preview = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_confirm = nullptr;
    QTimer m_pause;
    int m_question = 0;
};

} // namespace roost::ui
