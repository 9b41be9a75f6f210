#pragma once

#include <QFrame>

class QLabel;
class QStackedLayout;

namespace roost::ui {

class Theme;

/// A card with a title, a word beside it, and its content; or a grey shape while that loads, or a sentence instead of
/// it.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    ChartCard(const Theme &theme, const QString &title, QWidget *content, QWidget *parent = nullptr);

    void setNote(const QString &note);

    void showContent();
    void showLoading();
    void showMessage(const QString &message);

private:
    QLabel *m_note = nullptr;
    QLabel *m_message = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace roost::ui
