#pragma once

#include "ui/api/review_api.h"
#include "ui/pages/page.h"

#include <QFrame>

class QVBoxLayout;

namespace roost::ui {

class NoteEditor;

/// A review that a host has received or written, with the public answer or a field for it. GUI thread.
class ReviewCard : public QFrame
{
    Q_OBJECT

public:
    ReviewCard(PageContext &context, const Review &review, QWidget *parent = nullptr);

private:
    QLayout *buildHead() const;
    void showAnswer(const Review &review);
    void offerAnswer();
    void answer(const QString &text);

    PageContext &m_context;
    ReviewApi m_api;
    Review m_review;
    QVBoxLayout *m_layout = nullptr;
    NoteEditor *m_editor = nullptr;
};

} // namespace roost::ui
