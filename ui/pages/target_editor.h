#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace roost::ui {

class Theme;

/// A number that is typed where it is shown: Enter or leaving takes it, an empty one takes the target away, Escape
/// leaves it as it was. GUI thread.
class TargetEditor : public QWidget
{
    Q_OBJECT

public:
    TargetEditor(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// unit: beside the number, such as "EUR in 30 days".
    void start(std::optional<double> value, int decimals, const QString &unit);

Q_SIGNALS:
    /// What was typed, in the unit; nothing for an empty field.
    void taken(std::optional<double> value);

    /// It is over, whether or not something was taken.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void finish();

    QLineEdit *m_edit = nullptr;
    QLabel *m_unit = nullptr;
    bool m_isOpen = false;
};

} // namespace roost::ui
