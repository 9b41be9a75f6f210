#pragma once

#include "ui/widgets/status_tokens.h"

#include <QWidget>

namespace roost::ui {

class Theme;

/// A rounded word in the colours of a state. GUI thread.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const Theme &theme, QWidget *parent = nullptr);
    Chip(const Theme &theme, const QString &text, const ChipTokens &tokens, QWidget *parent = nullptr);

    void set(const QString &text, const ChipTokens &tokens);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The same drawing for delegates: as wide as its text, at the left of the rectangle and in its middle.
    static void paint(QPainter &painter, const QRect &rect, const Theme &theme, const QString &text,
                      const ChipTokens &tokens);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QSize sizeOf(const Theme &theme, const QString &text);

    const Theme &m_theme;
    QString m_text;
    ChipTokens m_tokens;
};

} // namespace roost::ui
