#pragma once

#include <QLabel>

namespace roost::ui {

/// A label of one line that ends in an ellipsis when there is no room for all of it; the tooltip has the whole. GUI
/// thread.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    /// type and tone as makeLabel() takes them.
    explicit ElidedLabel(const QString &text, const char *type = "body", const char *tone = "",
                         QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace roost::ui
