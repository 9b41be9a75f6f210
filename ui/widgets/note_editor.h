#pragma once

#include <QWidget>

class QPushButton;

namespace roost::ui {

class TextArea;
class Theme;

/// A few lines to write and a button to add them; what was typed stays until it has arrived. GUI thread.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    NoteEditor(const Theme &theme, const QString &name, const QString &buttonText, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);

    /// An empty text may be submitted too, once the text was changed: it takes the note away.
    void allowEmpty();

    /// It has arrived: the field is empty again.
    void clear();
    void showError(const QString &sentence);

Q_SIGNALS:
    void submitted(const QString &text); ///< by the button or Ctrl+Enter

private:
    void submit();

    TextArea *m_area = nullptr;
    QPushButton *m_button = nullptr;
    bool m_allowsEmpty = false;
};

} // namespace roost::ui
