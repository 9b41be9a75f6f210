#pragma once

#include <QObject>

class QWidget;

namespace roost::ui {

/// The mouse's own buttons for back and forward, wherever the pointer is over a widget. GUI thread.
class HistoryButtons : public QObject
{
    Q_OBJECT

public:
    /// Lives as long as the widget.
    explicit HistoryButtons(QWidget &widget);

Q_SIGNALS:
    void backPressed();
    void forwardPressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_widget;
};

} // namespace roost::ui
