#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace roost::ui {

class Theme;

/// A field of several lines with its name above, a line of help or what is wrong with it below. GUI thread.
class TextArea : public QWidget
{
    Q_OBJECT

public:
    TextArea(const Theme &theme, const QString &name, int lines, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setPlaceholder(const QString &text);

    /// An empty sentence takes the error away; so does typing.
    void setError(const QString &sentence);

Q_SIGNALS:
    void edited();
    void submitted(); ///< Ctrl+Enter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_edit = nullptr;
    QLabel *m_error = nullptr;
};

} // namespace roost::ui
