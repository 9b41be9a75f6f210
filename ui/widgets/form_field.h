#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace roost::ui {

class Theme;

/// A field with its name above and, when there is one, what is wrong with it below. GUI thread.
class FormField : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Text, Password };

    FormField(const Theme &theme, const QString &name, Kind kind = Kind::Text, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setPlaceholder(const QString &text);

    /// An empty sentence takes the error away; so does typing.
    void setError(const QString &sentence);

    /// With the focus, so that typing replaces what is there.
    void selectAll();

Q_SIGNALS:
    void returnPressed();

private:
    void addEye(const Theme &theme);

    QLineEdit *m_edit = nullptr;
    QLabel *m_error = nullptr;
};

} // namespace roost::ui
